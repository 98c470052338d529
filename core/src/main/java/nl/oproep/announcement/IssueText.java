package nl.oproep.announcement;

import nl.oproep.mail.Circular;
import nl.oproep.mail.LetterBody;

/**
 * What an issue says in one language. How to unsubscribe is put below it by those who send it (M5).
 *
 * @param subject one line, never with text that a user typed (M3)
 * @param body with {@link #NAME} where the member's name comes; words that somebody typed go through {@link Circular#literal}
 */
public record IssueText(String subject, LetterBody body) {
    /** Stands for the member's name in {@link #body}. */
    public static final String NAME = Circular.slot(0);
    /** Stands for the secret with which the member unsubscribes. */
    static final String UNSUBSCRIBE = Circular.slot(1);
    /** Stands for the secret with which the member changes preferences. */
    static final String CHANGE = Circular.slot(2);
    /** Stands for the tag of the mail. */
    static final String TAG = Circular.slot(3);
}
