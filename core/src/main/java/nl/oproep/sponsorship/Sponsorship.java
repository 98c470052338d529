package nl.oproep.sponsorship;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paid text with a link, shown as such from its first to its last day, both inclusive, where the network is (L6). Of the sponsor nothing is kept but what everybody may read.
 *
 * @param id the key
 * @param version counts the changes
 * @param slot where it stands
 * @param title on one line, or null for a text without one
 * @param text on one line
 * @param target an http or https address exactly as it was supplied: nothing is added to it
 * @param first the first day
 * @param last the last day, not before the first
 * @param stopped whether it was taken away before its time
 */
public record Sponsorship(
        UUID id,
        long version,
        Slot slot,
        @Nullable String title,
        String text,
        URI target,
        LocalDate first,
        LocalDate last,
        boolean stopped) {

    public Sponsorship {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a sponsorship does not end before it begins: " + first + " to " + last);
        }
        if (Targets.parse(target.toString()).isEmpty()) {
            throw new IllegalArgumentException("a sponsorship leads to a plain http or https address");
        }
    }

    /** Whether it shows on this day. */
    public boolean showsOn(LocalDate day) {
        return !stopped && !day.isBefore(first) && !day.isAfter(last);
    }

    /** The words of the link. */
    public String label() {
        return title == null ? text : title;
    }

    /** Where the link leads, as a reader may want to know before following it. */
    public String host() {
        return target.getHost();
    }

    /** The same, as the store holds it after so many changes. */
    public Sponsorship atVersion(long changes) {
        return new Sponsorship(id, changes, slot, title, text, target, first, last, stopped);
    }

    @Override
    public String toString() {
        return "Sponsorship[" + id + "]";
    }
}
