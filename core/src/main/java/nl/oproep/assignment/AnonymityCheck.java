package nl.oproep.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what gives the poster away in text that will be published (P4). */
public final class AnonymityCheck {

    private AnonymityCheck() {}

    /** Every giveaway in these texts, by field. */
    public static List<Giveaway> find(PosterDetails poster, Map<String, String> textsByField) {
        var found = new ArrayList<Giveaway>();
        textsByField.forEach((field, text) -> {
            look(field, text, poster.email(), Giveaway.Kind.EMAIL, found);
            look(field, text, poster.organisation(), Giveaway.Kind.ORGANISATION, found);
            look(field, text, poster.contact(), Giveaway.Kind.CONTACT, found);
        });
        return found;
    }

    private static void look(
            String field, String text, @Nullable String trace, Giveaway.Kind kind, List<Giveaway> found) {
        int at = trace == null || trace.isBlank()
                ? -1
                : text.toLowerCase(Locale.ROOT).indexOf(trace.toLowerCase(Locale.ROOT));
        if (trace != null && at >= 0) {
            found.add(new Giveaway(field, at, Math.min(text.length(), at + trace.length()), kind));
        }
    }
}
