package nl.oproep.adapter.smtp.inbound;

/** Bytes of a text part as text that can be stored and shown: lines end with LF, nothing unseen but tabs. */
final class Plainly {

    private Plainly() {}

    static String text(byte[] bytes, Parameters type) {
        var text = clean(Charsets.text(bytes, type.get("charset")));
        return "flowed".equalsIgnoreCase(type.get("format"))
                ? Flowed.unfolded(text, "yes".equalsIgnoreCase(type.get("delsp")))
                : text;
    }

    private static String clean(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (isKept(text, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isKept(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && c != '\uFEFF');
    }
}
