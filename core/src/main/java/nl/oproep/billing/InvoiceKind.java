package nl.oproep.billing;

/** What sort of document it is. */
public enum InvoiceKind {
    /** Asks for money. */
    INVOICE,
    /** Takes back, in part or in whole, what one invoice asked for; never more. */
    CREDIT_NOTE
}
