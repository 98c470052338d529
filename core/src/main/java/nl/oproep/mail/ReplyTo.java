package nl.oproep.mail;

/** Where the poster's answer to a response goes (R4). */
public enum ReplyTo {
    /** Straight to the candidate (default). */
    CANDIDATE,
    /** To an alias of the network that passes on a person's reply and swallows automatic ones. */
    NETWORK_RELAY,
    /** Nowhere by itself: the address stands in the text only. */
    BODY_ONLY
}
