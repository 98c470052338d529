package nl.oproep.assignment;

/** When an assignment is published (P6). */
public enum PublicationPolicy {
    /** After one click in the exact copy (default). */
    AFTER_CONFIRMATION,
    /** At once. */
    IMMEDIATE,
    /** When the network releases it. */
    AFTER_REVIEW
}
