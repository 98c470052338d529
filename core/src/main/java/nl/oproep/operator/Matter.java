package nl.oproep.operator;

/** What waits for a person of the network. */
public enum Matter {
    /** Assignments to be released (P6). */
    REVIEW,
    /** Procedures whose posters do not answer (O2). */
    SILENT,
    /** Assignments on the board or closed whose poster's address was found dead (P6, M4). */
    UNREACHABLE,
    /** Mail that was refused for good, given up, or is held (M2). */
    MAIL,
    /** Requests about personal data that the network has to answer (V3, V8). */
    REQUESTS,
    /** Placements for which an invoice run has to be made (F9). */
    INVOICES
}
