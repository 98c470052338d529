package nl.oproep.adapter.smtp;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;

/**
 * A circular, encoded once: what is the same for everybody is kept as bytes, and only the lines with a slot are written anew for each copy. Each copy becomes the same bytes as {@link MimeLetter} makes of
 * {@link Copy#mail} (M2). For one thread at a time.
 */
final class CircularBytes {

    /** A run of lines that is the same for everybody, or one line that is not. */
    private record Piece(MimeBuffer fixed, String slotted) {}

    private final Circular circular;
    private final MimeBuffer from = new MimeBuffer();
    private final MimeBuffer subject = new MimeBuffer();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Piece> text;
    private final List<Piece> html;

    /**
     * Encodes what is common.
     *
     * @throws UnfitMail when something in it cannot be written
     */
    CircularBytes(Circular circular, ZoneId zone) {
        this.circular = circular;
        var letter = circular.letter();
        LetterHead.from(letter.fromName(), circular.from(), from);
        LetterHead.subject(letter.subject(), LetterHead.date(circular.date(), zone), subject);
        headers.putAll(letter.headers());
        text = pieces(letter.text());
        html = pieces(letter.html());
    }

    /**
     * Writes the whole copy, lines ended by CRLF, none of which begins with a dot.
     *
     * @throws UnfitMail when a value of this copy cannot be written
     */
    void write(Copy copy, MimeBuffer out) {
        out.put(from);
        LetterHead.addressed(copy.recipient(), copy.answersTo(), out);
        out.put(subject);
        LetterHead.automatic('<' + copy.tag() + '@' + circular.bounceDomain() + '>', out);
        headers.forEach((name, value) -> LetterHead.further(name, Circular.filled(value, copy, false), out));
        var boundary = MimeLetter.boundary(copy.tag());
        MimeLetter.beginAlternatives(boundary, out);
        MimeLetter.beginText(boundary, "text/plain", out);
        write(text, copy, false, out);
        MimeLetter.beginText(boundary, "text/html", out);
        write(html, copy, true, out);
        out.ascii("--").ascii(boundary).line("--");
    }

    private static void write(List<Piece> pieces, Copy copy, boolean escapes, MimeBuffer out) {
        for (var piece : pieces) {
            out.put(piece.fixed());
            if (!piece.slotted().isEmpty()) {
                QuotedPrintable.write(Circular.filled(piece.slotted(), copy, escapes), out);
            }
        }
        out.crlf();
    }

    /** Lines are encoded one independent of the other, so those without a slot can be encoded beforehand. */
    private static List<Piece> pieces(String content) {
        var pieces = new ArrayList<Piece>();
        var fixed = new MimeBuffer();
        for (int from = 0; from < content.length(); ) {
            int end = content.indexOf('\n', from);
            var line = content.substring(from, end < 0 ? content.length() : end + 1);
            from += line.length();
            if (line.chars().anyMatch(c -> Circular.slotAt((char) c) >= 0)) {
                pieces.add(new Piece(fixed, line));
                fixed = new MimeBuffer();
            } else {
                QuotedPrintable.write(line, fixed);
            }
        }
        pieces.add(new Piece(fixed, ""));
        return List.copyOf(pieces);
    }
}
