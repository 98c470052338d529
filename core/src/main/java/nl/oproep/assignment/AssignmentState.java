package nl.oproep.assignment;

/** How far an assignment is (P9). */
public enum AssignmentState {
    /** Stored; waits for the poster's click in the exact copy (P6). */
    AWAITING_CONFIRMATION,
    /** Waits for the network to release it (P6). */
    AWAITING_REVIEW,
    /** On the board; can be responded to until its closing date has passed. */
    OPEN,
    /** Not open for responses; can reopen. */
    CLOSED,
    /** Ended with an outcome, for ever. */
    FINISHED
}
