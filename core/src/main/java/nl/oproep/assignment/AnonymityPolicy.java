package nl.oproep.assignment;

/** What happens with a text that gives the poster away (P4). */
public enum AnonymityPolicy {
    /** It is refused (default). */
    REFUSE,
    /** The poster sees it and may confirm. */
    WARN
}
