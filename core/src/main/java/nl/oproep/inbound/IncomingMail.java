package nl.oproep.inbound;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.oproep.mail.MailAttachment;

/**
 * One mail that came in, decoded and bounded by whoever read it. Everything in it may be forged.
 *
 * @param fingerprint SHA-256 of its bytes as they came in, in lower-case hexadecimal
 * @param returnPath the envelope sender; empty for the null sender {@code <>}, and when it is not known
 * @param recipients the addresses it came in for: of the envelope, otherwise of {@code Delivered-To}, {@code X-Original-To}, {@code To} and {@code Cc}; domains in lower case
 * @param headers its own, decoded, in order
 * @param text its words: the first plain text that is not an attachment, otherwise the HTML as text; lines end with LF
 * @param reports what a delivery report says of each recipient (RFC 3464); empty when it is none
 * @param mentioned addresses of our bounce domain found anywhere in it, also in the mail that it returns: for bounces of no known form
 * @param files what is attached, to pass on
 */
public record IncomingMail(
        String fingerprint,
        String returnPath,
        List<String> recipients,
        List<IncomingHeader> headers,
        String text,
        List<ReturnReport> reports,
        List<String> mentioned,
        List<MailAttachment> files) {

    public IncomingMail {
        recipients = List.copyOf(recipients);
        headers = List.copyOf(headers);
        reports = List.copyOf(reports);
        mentioned = List.copyOf(mentioned);
        files = List.copyOf(files);
    }

    /** The first header of this name, whatever its case. */
    public Optional<String> header(String name) {
        return headers(name).findFirst();
    }

    /** All headers of this name, in order, whatever their case. */
    public Stream<String> headers(String name) {
        return headers.stream().filter(header -> header.named(name)).map(IncomingHeader::value);
    }

    /** The media type of the mail as a whole, without its parameters, in lower case; empty when it says none. */
    public String contentType() {
        var stated = header("Content-Type").orElse("");
        int end = stated.indexOf(';');
        return (end < 0 ? stated : stated.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Hides everything but the fingerprint. */
    @Override
    public String toString() {
        return "IncomingMail[" + fingerprint + "]";
    }
}
