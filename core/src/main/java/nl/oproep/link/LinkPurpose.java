package nl.oproep.link;

/** What a private link may be used for; a token for one purpose opens nothing else. */
public enum LinkPurpose {
    /** The poster publishes with one click (P6). Used once. */
    CONFIRM_ASSIGNMENT,
    /** The poster edits, closes, extends, withdraws (P5). */
    MANAGE_ASSIGNMENT
}
