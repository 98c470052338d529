package nl.oproep.mail;

/** A reason as the log may have it. What a mail server said follows the first colon and may name people, so that it stands on the operator's list only (V7). */
final class Wordless {

    private Wordless() {}

    static String of(String reason) {
        int words = reason.indexOf(": ");
        return words < 0 ? reason : reason.substring(0, words);
    }
}
