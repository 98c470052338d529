package nl.oproep.operator;

/** What an operator may do in the back office. */
public enum Role {
    /** See assignments, responses, mail and settings. */
    READ,
    /** Release, close and finish assignments, try mail again, write to members. */
    WORK,
    /** Placements, invoices and partner subscriptions. */
    MONEY,
    /** Requests about personal data, retention, the register of processing. */
    PRIVACY
}
