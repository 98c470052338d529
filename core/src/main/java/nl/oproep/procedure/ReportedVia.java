package nl.oproep.procedure;

/** How a report came in (O1). */
public enum ReportedVia {
    /** The poster, behind the manage link. */
    LINK,
    /** The poster, by answering a reminder. */
    MAIL,
    /** The operator, or an end that came another way than by a report. */
    OPERATOR
}
