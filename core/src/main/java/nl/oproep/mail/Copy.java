package nl.oproep.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;

/**
 * A circular as one person gets it.
 *
 * @param circular what it says to everybody
 * @param tag see {@link Mail#tag()}
 * @param recipient the only one
 * @param values of the slots, in order
 */
public record Copy(Circular circular, String tag, EmailAddress recipient, List<String> values) {

    public Copy {
        values = List.copyOf(values);
        if (values.size() > Circular.SLOTS) {
            throw new IllegalArgumentException("a circular has at most " + Circular.SLOTS + " slots");
        }
    }

    /** The envelope sender (VERP). */
    public EmailAddress envelopeSender() {
        return EmailAddress.of(Sending.BOUNCE + tag + '@' + circular.bounceDomain());
    }

    /** Where answers go. */
    public EmailAddress answersTo() {
        return EmailAddress.of(circular.replyTo() + tag + '@' + circular.bounceDomain());
    }

    /** This copy as a mail: however it travels, it has the same bytes (M2). */
    public Mail mail() {
        return new Mail(
                tag, circular.date(), circular.from(), envelopeSender(), circular.bounceDomain(), recipient, letter());
    }

    /** What this copy says. */
    public Letter letter() {
        var common = circular.letter();
        var headers = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> header : common.headers().entrySet()) {
            headers.put(header.getKey(), Blanks.in(header.getValue()).plain(this));
        }
        return new Letter(
                common.fromName(),
                answersTo(),
                common.subject(),
                Blanks.in(common.text()).plain(this),
                Blanks.in(common.html()).escaped(this),
                headers,
                List.of());
    }

    @Override
    public String toString() {
        return "Copy[hidden]";
    }
}
