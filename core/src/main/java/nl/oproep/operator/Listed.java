package nl.oproep.operator;

/** What the operator has lists of, so that a list can say how long it is. */
public enum Listed {
    /** Placements. */
    PLACEMENTS,
    /** Invoices and credit notes. */
    INVOICES,
    /** Periods of partner subscriptions. */
    SUBSCRIPTIONS,
    /** Confirmed members. */
    MEMBERS,
    /** Sponsored links. */
    SPONSORSHIPS,
    /** Newsletters. */
    NEWSLETTERS,
    /** Procedures whose posters do not answer. */
    SILENT,
    /** Requests about personal data that the network has to answer. */
    REQUESTS_OPEN,
    /** Requests that were answered. */
    REQUESTS_ANSWERED,
    /** Requests of which nobody has followed up the link yet. */
    REQUESTS_MAILED,
    /** Legal holds. */
    HOLDS,
    /** Operators with an account. */
    OPERATORS,
    /** What operators did. */
    NOTES
}
