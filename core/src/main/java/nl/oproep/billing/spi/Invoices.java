package nl.oproep.billing.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.billing.Account;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import org.jspecify.annotations.Nullable;

/** All invoices and credit notes, and which placements may need one. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads and many nodes. */
public interface Invoices {

    /**
     * How far a series has come. Whoever asks holds the series until the running transaction ends; another waits. That makes numbers without gaps: one that is not committed was never given.
     */
    Series hold(String series);

    /**
     * Placements that may have something to bill on {@code date}: added or changed since they were last settled, or due by then; in order of the day since which they are, then of their keys; at most {@code limit}. Nobody else changes
     * them until the running transaction ends.
     *
     * @param after only those that come after this one, or null from the start
     */
    List<Account> due(LocalDate date, @Nullable Account after, int limit);

    /**
     * Keeps documents for ever as they are, how far the series has come, and when each placement is to be looked at again.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when a number is taken
     */
    void issue(Series series, List<Invoice> documents, List<Settled> settled);

    /** The document with this number, or empty. */
    Optional<Invoice> find(InvoiceNumber number);

    /** The document with this key, or empty. */
    Optional<Invoice> find(UUID id);

    /** Every document of a placement, in order of issue. */
    List<Invoice> of(UUID placement);

    /**
     * Documents, highest year and number first, at most {@code limit} of them.
     *
     * @param before only those with a lower year and number than this, or null from the last
     */
    List<Invoice> list(@Nullable InvoiceNumber before, int limit);

    /**
     * A placement that was settled.
     *
     * @param placement its key
     * @param again the first day on which something more may be due, or null when only a change can bring that about
     */
    record Settled(UUID placement, @Nullable LocalDate again) {}
}
