package nl.oproep.kernel;

import java.util.Locale;

/** What sort of personal data something is: each has one purpose, one legal ground and one way to end, see the inventory of the room {@code privacy} (V1). */
public enum DataCategory {
    /** An assignment with who posted it, and what the poster reported. */
    POSTING,
    /** A response or question, with what came with it. */
    RESPONSE,
    /** A mail that waits, or that could not be delivered. */
    MAIL,
    /** A private link in a mail, as a hash. */
    LINK,
    /** Who got to work, and who owes the fee. */
    PLACEMENT,
    /** Invoices and credit notes. */
    INVOICE,
    /** Partner subscriptions. */
    SUBSCRIPTION,
    /** Members, who get new assignments by mail. */
    MEMBER,
    /** Addresses that must not be written to, as keyed hashes. */
    SUPPRESSION,
    /** Mail that came in. */
    INBOUND,
    /** Advertisements and sponsored links, and who ordered them. */
    SPONSORSHIP,
    /** Who works for the network, and what they did. */
    OPERATOR,
    /** Requests for access and erasure, and legal holds. */
    REQUEST,
    /** That something was erased: a keyed hash and counts. */
    ERASURE,
    /** What a visit to the site leaves in memory and in the log for a while. */
    VISIT;

    /** The name in message files and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
