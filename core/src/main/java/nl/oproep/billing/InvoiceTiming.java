package nl.oproep.billing;

/** When a fee month is invoiced (F9). */
public enum InvoiceTiming {
    /** On the day after its last covered day (default). */
    IN_ARREARS,
    /** On its first covered day. */
    IN_ADVANCE
}
