package nl.oproep.adapter.javalin;

import nl.oproep.kernel.Violation;

/** What previews of a new and of a changed assignment have in common. */
final class Previews {
    private Previews() {}

    /** Whether this says that a text gives the poster away (P4): the preview shows it, instead of the form. */
    static boolean givesAway(Violation violation) {
        return violation.key().startsWith("anonymity.");
    }
}
