package nl.oproep.adapter.smtp;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.oproep.mail.Blanks;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;

/**
 * A circular, encoded once: what is the same for everybody is kept as bytes, and only the lines with a slot are written anew for each copy. Each copy becomes the same bytes as {@link MimeLetter} makes of
 * {@link Copy#mail} (M2). For one thread at a time.
 */
final class CircularBytes {

    /** A run of lines that is the same for everybody, and the line after it that is not. */
    private record Piece(MimeBuffer fixed, Blanks line) {}

    /** A run of headers that is the same for everybody, and the one after it that is not. */
    private record Heading(MimeBuffer fixed, String name, Blanks value) {
        @Override
        public String toString() {
            return "Heading[hidden]";
        }
    }

    private static final Blanks NOTHING = Blanks.in("");

    private final Circular circular;
    private final MimeBuffer from = new MimeBuffer();
    private final MimeBuffer subject = new MimeBuffer();
    private final List<Heading> headers;
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
        headers = headings(letter.headers());
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
        for (var heading : headers) {
            out.put(heading.fixed());
            if (!heading.value().isFixed()) {
                LetterHead.further(heading.name(), heading.value().plain(copy), out);
            }
        }
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
            if (!piece.line().isFixed()) {
                var line = escapes ? piece.line().escaped(copy) : piece.line().plain(copy);
                QuotedPrintable.write(line, out);
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
            var blanks = Blanks.in(line);
            if (blanks.isFixed()) {
                QuotedPrintable.write(line, fixed);
            } else {
                pieces.add(new Piece(fixed, blanks));
                fixed = new MimeBuffer();
            }
        }
        pieces.add(new Piece(fixed, NOTHING));
        return List.copyOf(pieces);
    }

    private static List<Heading> headings(Map<String, String> headers) {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        var headings = new ArrayList<Heading>();
        var fixed = new MimeBuffer();
        for (var header : sorted.entrySet()) {
            var value = Blanks.in(header.getValue());
            if (value.isFixed()) {
                LetterHead.further(header.getKey(), header.getValue(), fixed);
            } else {
                headings.add(new Heading(fixed, header.getKey(), value));
                fixed = new MimeBuffer();
            }
        }
        headings.add(new Heading(fixed, "", NOTHING));
        return List.copyOf(headings);
    }
}
