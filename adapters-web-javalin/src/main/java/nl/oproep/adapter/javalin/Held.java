package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.privacy.Decision;
import nl.oproep.privacy.Dossier;
import nl.oproep.privacy.HeldItem;
import nl.oproep.privacy.PrivacyWording;
import nl.oproep.privacy.RegisterLine;

/** What is held about somebody in plain words, a category at a time: what it is for, who receives it, how long it stays, what it says, and what erasing would do (V3, V8). */
final class Held {
    private Held() {}

    /**
     * A category. Hides itself in logs.
     *
     * @param register what the register of processing says of it
     * @param things that are held
     * @param decided what erasing would do, by the three conditions
     */
    record Category(RegisterLine register, List<Thing> things, List<String> decided) {
        Category {
            things = List.copyOf(things);
            decided = List.copyOf(decided);
        }

        @Override
        public String toString() {
            return "Category[" + register.category() + "]";
        }
    }

    /** One thing that is held. Hides itself in logs. */
    record Thing(String since, List<HeldContent.Line> lines) {
        Thing {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Thing[hidden]";
        }
    }

    /** The words for a category and what was decided about it. */
    record Decided(String title, List<String> sentences) {
        Decided {
            sentences = List.copyOf(sentences);
        }
    }

    /** Every category that may hold something, also where nothing is present. */
    static List<Category> of(Dossier dossier, Site site, Phrases p) {
        var wording = wording(site, p);
        var register = site.oproep().privacy().inventory().register(p.language());
        var categories = new ArrayList<Category>();
        for (var decision : dossier.decisions()) {
            register.stream()
                    .filter(line -> line.category() == decision.category())
                    .forEach(line -> categories.add(
                            new Category(line, things(dossier.items(), decision, p), wording.foretold(decision))));
        }
        return categories;
    }

    private static List<Thing> things(List<HeldItem> items, Decision decision, Phrases p) {
        return items.stream()
                .filter(item -> item.category() == decision.category())
                .map(item -> new Thing(
                        p.moment(item.trace().since()),
                        HeldContent.lines(item.trace().content(), p)))
                .toList();
    }

    /** What was decided, category by category. */
    static List<Decided> decided(List<Decision> decisions, Site site, Phrases p) {
        var wording = wording(site, p);
        return decisions.stream()
                .map(decision -> new Decided(wording.category(decision.category()), wording.sentences(decision)))
                .toList();
    }

    /** What would be decided, category by category. */
    static List<Decided> foretold(List<Decision> decisions, Site site, Phrases p) {
        var wording = wording(site, p);
        return decisions.stream()
                .map(decision -> new Decided(wording.category(decision.category()), wording.foretold(decision)))
                .toList();
    }

    private static PrivacyWording wording(Site site, Phrases p) {
        return PrivacyWording.in(p.language(), site.oproep().network().timeZone());
    }
}
