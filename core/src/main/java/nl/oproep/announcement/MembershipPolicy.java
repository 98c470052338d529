package nl.oproep.announcement;

/** When somebody who sent the form gets announcements (L1). */
public enum MembershipPolicy {
    /** Once the address is confirmed by a link (default). */
    AFTER_CONFIRMATION,
    /** At once; whoever types an address then decides for its owner. */
    AT_ONCE
}
