package nl.oproep.mail;

/** How far a delivery is. */
public enum DeliveryState {
    /** Waits for its first or next try. */
    PENDING,
    /** Waits for the operator, because the recipient's address was found dead (P6). */
    HELD,
    /** A mail server took it. Recipient and details are gone. */
    DELIVERED,
    /** A mail server took it, and another one sent it back: on the operator's list with the reason (M4). */
    RETURNED,
    /** Refused for good, given up, or impossible to compose: on the operator's list with the reason (M2). */
    FAILED
}
