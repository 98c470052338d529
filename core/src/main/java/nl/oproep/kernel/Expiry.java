package nl.oproep.kernel;

import java.time.Period;

/** Why something is wiped, and how long after its purpose ended, unless a network decides otherwise (V2). */
public enum Expiry {
    /** Counted from the final update: responses and questions, each with its attachments, mails and links. */
    RESPONSE(DataCategory.RESPONSE, Period.ofDays(28)),
    /** The same when the candidate asked to destroy it after the procedure (R6): at once. */
    RESPONSE_TO_DESTROY(DataCategory.RESPONSE, Period.ZERO),
    /** Counted from the final update: the assignment, who posted it, and what they reported; never before its responses. */
    POSTING(DataCategory.POSTING, Period.ofDays(28)),
    /** Counted from the submission: an assignment that nobody confirmed. */
    UNCONFIRMED_POSTING(DataCategory.POSTING, Period.ofDays(7)),
    /** Counted from the delivery: what the outbox still knows of a mail, which is neither the recipient nor the text. One that can be answered goes with what it is about. */
    DELIVERED_MAIL(DataCategory.MAIL, Period.ofDays(7)),
    /** Counted from the last try: a mail that could not be delivered, or came back. */
    FAILED_MAIL(DataCategory.MAIL, Period.ofDays(28)),
    /** Counted from the day after which it opens nothing: a private link. */
    LINK(DataCategory.LINK, Period.ofDays(1)),
    /** Counted from the day on which nothing more is to be invoiced for it, or its last document: a placement. */
    PLACEMENT(DataCategory.PLACEMENT, Period.ofYears(1)),
    /** Counted from the end of the book year: invoices and credit notes (AWR 52). */
    INVOICE(DataCategory.INVOICE, Period.ofYears(7)),
    /** Counted from the last day: a partner subscription. */
    SUBSCRIPTION(DataCategory.SUBSCRIPTION, Period.ofDays(28)),
    /** Counted from the submission: a change by a partner that nobody confirmed (L5). */
    UNCONFIRMED_CHANGE(DataCategory.SUBSCRIPTION, Period.ofDays(7)),
    /** Counted from the last sign of life: a member; a warning mail goes at least 28 days before it. */
    MEMBER(DataCategory.MEMBER, Period.ofMonths(24)),
    /** Counted from the submission: a registration that nobody confirmed. */
    UNCONFIRMED_MEMBER(DataCategory.MEMBER, Period.ofDays(7)),
    /** Counted from its arrival: the mark of a mail that came in, by which it is known when it comes again. */
    ARRIVAL(DataCategory.INBOUND, Period.ofDays(35)),
    /** Counted from the answer: a request for access or erasure. */
    REQUEST(DataCategory.REQUEST, Period.ofDays(28)),
    /** Counted from the request: one that nobody followed up by its link. */
    UNCONFIRMED_REQUEST(DataCategory.REQUEST, Period.ofDays(7));

    private final DataCategory category;
    private final Period standard;

    Expiry(DataCategory category, Period standard) {
        this.category = category;
        this.standard = standard;
    }

    /** What is wiped. */
    public DataCategory category() {
        return category;
    }

    /** How long after its purpose ended, by default. */
    public Period standard() {
        return standard;
    }
}
