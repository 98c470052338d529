package nl.oproep.adapter.invoice;

/** What XML 1.0 and paper can carry. */
final class Characters {

    private Characters() {}

    /** The text with a space for each control character and each half of a pair, which no document can hold. */
    static String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(printable(c) ? c : ' '));
        return out.toString();
    }

    private static boolean printable(int c) {
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        boolean none = (c & 0xFFFE) == 0xFFFE;
        boolean turn = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !Character.isISOControl(c) && !half && !none && !turn;
    }
}
