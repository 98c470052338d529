package nl.oproep.adapter.smtp;

import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param stage to what
 * @param code three digits; -1 when the connection ended instead, or what came was no reply
 * @param text all of it, as it came
 */
record Reply(Stage stage, int code, String text) {
    private static final Pattern ENHANCED = Pattern.compile("(?m)^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S)");

    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    boolean isPermanent() {
        return code >= 500 && code < 600;
    }

    /** The server is about to close the connection. */
    boolean isFarewell() {
        return code == 421;
    }

    /** The enhanced status (RFC 3463), such as 5.7.1, or empty when there is none. */
    String enhanced() {
        var found = ENHANCED.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** The words only, on one line. */
    String words() {
        return text.replaceAll("(?m)^\\d{3}[ -]?([245]\\.\\d{1,3}\\.\\d{1,3}(?!\\S))?", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Hides the text, in which servers like to repeat addresses. */
    @Override
    public String toString() {
        return "Reply[" + stage + " " + code + "]";
    }
}
