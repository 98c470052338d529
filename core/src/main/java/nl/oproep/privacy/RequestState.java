package nl.oproep.privacy;

/** How far a request is. */
public enum RequestState {
    /** A link went to the address; nobody has followed it up yet. */
    MAILED,
    /** Waits for the operator, who has a month (GDPR 12(3)). */
    OPEN,
    /** Answered. */
    ANSWERED
}
