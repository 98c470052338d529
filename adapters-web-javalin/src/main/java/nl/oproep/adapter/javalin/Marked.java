package nl.oproep.adapter.javalin;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.Giveaway;
import nl.oproep.kernel.Violation;

/**
 * Texts in which what gives the poster away is marked (P4).
 *
 * @param giveaways what was found
 * @param refused whether the texts cannot be published like this
 */
record Marked(List<Giveaway> giveaways, boolean refused) {

    Marked {
        giveaways = giveaways.stream()
                .sorted(Comparator.comparingInt(Giveaway::start))
                .toList();
    }

    /** The same for an edit, where only the quotes are known: each is marked wherever it stands. */
    static Marked quoted(List<Violation> wrong, AssignmentDraft draft, boolean refused) {
        var giveaways = new ArrayList<Giveaway>();
        for (var violation : wrong) {
            var quote = violation.arguments().getOrDefault("quote", "");
            var text = violation.field().equals("title") ? draft.title() : draft.text();
            int at = text == null || quote.isEmpty() ? -1 : text.indexOf(quote);
            giveaways.add(new Giveaway(
                    violation.field(),
                    Math.max(at, 0),
                    at < 0 ? 0 : at + quote.length(),
                    Giveaway.Kind.valueOf(
                            violation.key().substring(violation.key().indexOf('.') + 1))));
        }
        return new Marked(giveaways, refused);
    }

    boolean any() {
        return !giveaways.isEmpty();
    }

    /** The text of this field, escaped, with its giveaways marked. */
    Content html(String field, String text) {
        var out = new StringBuilder(text.length() + 64);
        int at = 0;
        for (var giveaway : giveaways) {
            if (giveaway.field().equals(field)
                    && giveaway.start() >= at
                    && giveaway.end() > giveaway.start()
                    && giveaway.end() <= text.length()) {
                out.append(Exact.escaped(text.substring(at, giveaway.start())))
                        .append("<mark>")
                        .append(Exact.escaped(text.substring(giveaway.start(), giveaway.end())))
                        .append("</mark>");
                at = giveaway.end();
            }
        }
        var html = out.append(Exact.escaped(text.substring(at))).toString();
        return output -> output.writeContent(html);
    }

    @Override
    public String toString() {
        return "Marked[" + giveaways.size() + "]";
    }
}
