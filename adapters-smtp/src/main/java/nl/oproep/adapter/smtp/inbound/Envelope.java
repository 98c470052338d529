package nl.oproep.adapter.smtp.inbound;

import java.util.List;

/**
 * What the mail server knew of a mail besides its content.
 *
 * @param sender the envelope sender; empty for the null sender, and when it is not known
 * @param recipients for whom it came in; empty when that is not known
 */
public record Envelope(String sender, List<String> recipients) {
    /** Of a mail that says itself where it came from, in its headers. */
    public static final Envelope UNKNOWN = new Envelope("", List.of());

    public Envelope {
        recipients = List.copyOf(recipients);
    }

    /** Hides both sides. */
    @Override
    public String toString() {
        return "Envelope[hidden]";
    }
}
