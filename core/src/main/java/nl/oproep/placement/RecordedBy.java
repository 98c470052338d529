package nl.oproep.placement;

/** Who told the network of a placement (O5). */
public enum RecordedBy {
    /** The poster, behind the manage link; owes nothing by it, now or ever (P1). */
    POSTER,
    /** The candidate, by a link of their own. */
    CANDIDATE,
    /** The operator. */
    OPERATOR
}
