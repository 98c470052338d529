package nl.oproep.sponsorship;

/** Where a sponsorship stands (L6). In each slot at most {@link Sponsoring#MOST_AT_ONCE} show on one day. */
public enum Slot {
    /** Below the list of open assignments. */
    BOARD,
    /** Below an assignment, apart from its text. */
    DETAIL,
    /** In a newsletter that is composed on one of its days. */
    NEWSLETTER
}
