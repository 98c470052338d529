package nl.oproep.fee;

/** Why a fee cannot be worked out, as a code for programs. */
public enum FeeProblem {
    /** There is no first day. */
    NO_START,
    /** A period ends before it begins. Called off before the start is something else (F6). */
    END_BEFORE_START,
    /** Two periods have a day in common; only the last may be without an end (F7). */
    OVERLAPPING_PERIODS,
    /** A fee month may cost EUR 250.00 at most (F4). */
    AMOUNT_TOO_HIGH,
    /** A fee month cannot cost less than nothing. */
    AMOUNT_NEGATIVE,
    /** One to six fee months count (F3). */
    MONTHS_OUT_OF_RANGE
}
