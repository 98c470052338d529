package nl.oproep.fee;

/** What a fee month costs that is only partly covered (F4). */
public enum PartMonth {
    /** The share of its days that are covered, rounded half up to a cent (default). */
    PER_DAY,
    /** The whole amount, from the first covered day. */
    STARTED_MONTHS_IN_FULL,
    /** Nothing, until every day of it is covered. */
    COMPLETED_MONTHS_ONLY
}
