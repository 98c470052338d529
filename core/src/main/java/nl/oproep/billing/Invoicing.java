package nl.oproep.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Mailroom;
import org.jspecify.annotations.Nullable;

/**
 * Issuing invoices and credit notes (F6, F9). A run may be repeated, interrupted, and made on several nodes at once: no fee month is charged twice, none is skipped, and numbers have no gaps. The host calls it when it likes, once a day
 * does.
 */
public final class Invoicing {
    private static final int BATCH = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final Invoices invoices;
    private final Transactions transactions;
    private final Ids ids;
    private final Mailroom mailroom;
    private final BillingTerms terms;
    private final InvoiceDocuments files;

    public Invoicing(
            Invoices invoices,
            Transactions transactions,
            Ids ids,
            Mailroom mailroom,
            BillingTerms terms,
            InvoiceDocuments files) {
        this.invoices = invoices;
        this.transactions = transactions;
        this.ids = ids;
        this.mailroom = mailroom;
        this.terms = terms;
        this.files = files;
    }

    /** How this network bills. */
    public BillingTerms terms() {
        return terms;
    }

    /** What is wrong with running up to {@code date}; empty when nothing is. The date of a document stays in the books for ever, so a slip of the keyboard must not. */
    public static List<Violation> problems(LocalDate date, LocalDate today) {
        var latest = today.plusYears(YEARS_AHEAD);
        return date.isBefore(EARLIEST) || date.isAfter(latest)
                ? List.of(Violation.of("date", "date.far", "last", latest))
                : List.of();
    }

    /**
     * Issues everything that is due on {@code date} or before, with a mail to each debtor in the same commit, in batches that each are kept on their own. Documents are dated on that day, or on the day of the last document of the series
     * when that is later, so that numbers follow dates.
     *
     * @param issued is told of each document after its commit, on this thread
     * @throws nl.oproep.kernel.OproepException when the store could not go on; what was issued until then stays
     */
    public InvoiceRun run(LocalDate date, Consumer<Invoice> issued) {
        var run = InvoiceRun.start(date);
        var batch = batch(date, null);
        while (!batch.accounts().isEmpty()) {
            mailroom.ring();
            run = tally(run, batch, issued);
            batch = batch(date, batch.last());
        }
        return run;
    }

    private Batch batch(LocalDate date, @Nullable Account after) {
        return transactions.within(() -> {
            var series = invoices.hold(terms.series());
            var batch = Batch.of(invoices.due(date, after, BATCH), series, date, terms, ids);
            if (!batch.accounts().isEmpty()) {
                invoices.issue(batch.series(), batch.documents(), batch.settled());
                mailroom.post(mails(batch.documents()));
            }
            return batch;
        });
    }

    private Delivery[] mails(List<Invoice> documents) {
        return documents.stream()
                .map(document -> mailroom.address(
                        InvoiceMails.kind(document),
                        document.id(),
                        document.debtor().email(),
                        document.language(),
                        Map.of()))
                .toArray(Delivery[]::new);
    }

    /**
     * What {@link #run} would issue if nothing else happened meanwhile, with the numbers that it would give; nothing is kept.
     *
     * @param wouldBeIssued is told of each document
     */
    public InvoiceRun preview(LocalDate date, Consumer<Invoice> wouldBeIssued) {
        var run = InvoiceRun.start(date);
        var series = transactions.within(() -> invoices.hold(terms.series()));
        Account after = null;
        for (var batch = foreseen(series, date, after);
                !batch.accounts().isEmpty();
                batch = foreseen(series, date, after)) {
            run = tally(run, batch, wouldBeIssued);
            series = batch.series();
            after = batch.last();
        }
        return run;
    }

    private Batch foreseen(Series series, LocalDate date, @Nullable Account after) {
        return Batch.of(transactions.within(() -> invoices.due(date, after, BATCH)), series, date, terms, ids);
    }

    private static InvoiceRun tally(InvoiceRun before, Batch batch, Consumer<Invoice> told) {
        var run = before.seen(batch.accounts().size(), batch.waiting());
        for (var document : batch.documents()) {
            run = run.with(document);
            told.accept(document);
        }
        return run;
    }

    /** The document with this number, or empty. */
    public Optional<Invoice> find(InvoiceNumber number) {
        return invoices.find(number);
    }

    /** The document as a PDF. */
    public byte[] pdf(Invoice document) {
        return files.pdf(document);
    }

    /** The document as UBL, or empty when the debtor lacks what its rules ask for. */
    public Optional<byte[]> ubl(Invoice document) {
        return files.ubl(document);
    }

    /** Every document of a placement, in order of issue. */
    public List<Invoice> of(UUID placement) {
        return invoices.of(placement);
    }

    /**
     * Documents, last issued first, at most {@code limit} of them.
     *
     * @param before only those with a lower year and number than this, or null from the last
     */
    public List<Invoice> list(@Nullable InvoiceNumber before, int limit) {
        return invoices.list(before, limit);
    }

    /** Some accounts, settled together. */
    private record Batch(
            List<Account> accounts,
            Series series,
            List<Invoice> documents,
            List<Invoices.Settled> settled,
            long waiting) {

        static Batch of(List<Account> accounts, Series before, LocalDate date, BillingTerms terms, Ids ids) {
            var series = before;
            var documents = new ArrayList<Invoice>();
            var settled = new ArrayList<Invoices.Settled>();
            long waiting = 0;
            for (var account : accounts) {
                var settlement = Settlement.of(account, date, terms);
                for (var draft : settlement.drafts()) {
                    var number = series.next(date);
                    documents.add(draft.issued(ids.next(), number, series.dated(date), terms.paymentDays()));
                    series = series.after(number, date);
                }
                if (settlement.waits()) {
                    waiting++;
                } else {
                    settled.add(new Invoices.Settled(account.placement().id(), settlement.again()));
                }
            }
            return new Batch(accounts, series, documents, settled, waiting);
        }

        Account last() {
            return accounts.get(accounts.size() - 1);
        }
    }
}
