package nl.oproep.announcement;

/** Why an address gets no mail that is not one-off (M6). */
public enum SuppressionReason {
    /** Its owner unsubscribed. */
    UNSUBSCRIBED,
    /** Mail to it came back for good. */
    HARD_BOUNCE
}
