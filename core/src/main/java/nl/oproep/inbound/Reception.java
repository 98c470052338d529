package nl.oproep.inbound;

/** What became of a mail that came in. */
public enum Reception {
    /** It came in before: nothing was done again. */
    REPEATED,
    /** It went in a circle, or came from ourselves: swallowed. */
    LOOPED,
    /** A bounce of a mail that is not ours, or not known any more: swallowed. */
    STRAY,
    /** A mail of ours came back for good; the operator sees it, and a dead address gets no more (M4, M6). */
    RETURNED,
    /** A mail of ours is late: written down beside it. */
    DELAYED,
    /** An answer of a machine: written down beside the mail that it answers, and not answered (R4). */
    AUTOMATIC,
    /** Somebody left by answering (M5). */
    UNSUBSCRIBED,
    /** A poster's answer to a reminder became a report (O1). */
    REPORTED,
    /** A person's answer was passed on to the other side, composed anew (R4). */
    RELAYED,
    /** It is for a person to read: it went to the network's mailbox. */
    TO_MAILBOX,
    /** More of the same than anybody writes: swallowed. */
    TOO_MANY
}
