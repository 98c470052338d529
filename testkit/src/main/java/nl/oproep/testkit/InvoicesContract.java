package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.oproep.Store;
import nl.oproep.billing.Account;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.placement.Placement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Invoices} promise. Extend it once per implementation and hand it an empty store. */
public abstract class InvoicesContract {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private Store store;
    private Invoices invoices;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        invoices = store.invoices();
    }

    @Test
    void aSeriesStartsEmptyAndGoesOnWhereItWasLeft() {
        assertThat(held("F")).isEqualTo(Series.empty("F"));

        issue(new Series("F", 2026, 7, DAY), List.of(), List.of());

        assertThat(held("F")).isEqualTo(new Series("F", 2026, 7, DAY));
        assertThat(held("G")).isEqualTo(Series.empty("G"));
    }

    @Test
    void keepsDocumentsExactlyAsTheyWereIssued() {
        var placement = UUID.randomUUID();
        var invoice = new SomeInvoice(placement, number(1)).value();
        var credit = new SomeInvoice(placement, number(2))
                .correcting(number(1))
                .in(Language.EN)
                .value();

        issue(new Series("F", 2026, 2, DAY), List.of(invoice, credit), List.of());

        assertThat(invoices.find(number(1))).contains(invoice);
        assertThat(invoices.find(credit.id())).contains(credit);
        assertThat(invoices.of(placement)).containsExactly(invoice, credit);
        assertThat(invoices.find(number(3))).isEmpty();
        assertThat(invoices.find(UUID.randomUUID())).isEmpty();
        assertThat(invoices.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void givesNoNumberTwice() {
        issue(new Series("F", 2026, 1, DAY), List.of(anInvoice(1)), List.of());

        assertThatThrownBy(() -> issue(new Series("F", 2026, 1, DAY), List.of(anInvoice(1)), List.of()))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    void listsTheHighestNumbersFirstAndGoesOnFromAnyOfThem() {
        var last = new SomeInvoice(UUID.randomUUID(), new InvoiceNumber("F", 2027, 1)).value();
        var documents = List.of(anInvoice(1), anInvoice(2), anInvoice(3), last);
        issue(new Series("F", 2027, 1, last.date()), documents, List.of());

        assertThat(invoices.list(null, 2)).extracting(Invoice::number).containsExactly(last.number(), number(3));
        assertThat(invoices.list(number(3), 9)).extracting(Invoice::number).containsExactly(number(2), number(1));
    }

    @Test
    void whatIsAddedOrChangedIsLookedAtByTheNextRun() {
        var placement = added(new SomePlacement());
        assertThat(due(DAY)).containsExactly(new Account(placement, Account.AT_ONCE, List.of()));
        settle(placement, null);
        assertThat(due(DAY)).isEmpty();

        store.placements().replace(placement);

        assertThat(due(DAY)).containsExactly(new Account(placement.atVersion(1), Account.AT_ONCE, List.of()));
    }

    @Test
    void whatWasSettledComesBackOnItsDay() {
        var placement = added(new SomePlacement());
        settle(placement, DAY);

        assertThat(due(DAY.minusDays(1))).isEmpty();
        assertThat(due(DAY)).hasSize(1);
        assertThat(due(DAY.plusYears(1))).hasSize(1);
    }

    @Test
    void anAccountHasEveryDocumentOfItsPlacementAndNoOther() {
        var placement = added(new SomePlacement());
        added(new SomePlacement());
        var first = new SomeInvoice(placement.id(), number(1)).value();
        var second =
                new SomeInvoice(placement.id(), number(2)).correcting(number(1)).value();
        issue(new Series("F", 2026, 2, DAY), List.of(first, second), List.of());

        assertThat(due(DAY))
                .filteredOn(account -> account.placement().equals(placement))
                .singleElement()
                .satisfies(account -> assertThat(account.documents()).containsExactly(first, second));
        assertThat(due(DAY))
                .filteredOn(account -> !account.placement().equals(placement))
                .singleElement()
                .satisfies(account -> assertThat(account.documents()).isEmpty());
    }

    @Test
    void goesThroughAllThatIsDueInPieces() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> added(new SomePlacement()).id())
                .toList();
        var seen = new ArrayList<UUID>();

        Account after = null;
        for (var piece = due(DAY, after, 3); !piece.isEmpty(); piece = due(DAY, after, 3)) {
            assertThat(piece).hasSizeLessThanOrEqualTo(3);
            piece.forEach(account -> seen.add(account.placement().id()));
            after = piece.get(piece.size() - 1);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aRunThatIsBrokenOffLeavesNoGapAndNoDocument() {
        var placement = added(new SomePlacement());

        assertThatThrownBy(() -> store.transactions().within(() -> {
                    var next = invoices.hold("F").after(number(1), DAY);
                    invoices.issue(next, List.of(anInvoice(1)), List.of(new Invoices.Settled(placement.id(), null)));
                    throw new IllegalStateException("the power fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(held("F")).isEqualTo(Series.empty("F"));
        assertThat(invoices.list(null, 9)).isEmpty();
        assertThat(due(DAY)).hasSize(1);
    }

    @Test
    void manyWhoIssueAtOnceGiveNumbersWithoutGaps() {
        var issuers = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(node -> () -> {
                    for (int i = 0; i < 25; i++) {
                        store.transactions().within(() -> {
                            var series = invoices.hold("F");
                            var next = series.next(DAY);
                            var document = new SomeInvoice(UUID.randomUUID(), next).value();
                            invoices.issue(series.after(next, DAY), List.of(document), List.of());
                            return next;
                        });
                    }
                    return true;
                })
                .toList();

        assertThat(Crowd.atOnce(issuers)).containsOnly(true);

        assertThat(invoices.list(null, 200))
                .extracting(invoice -> invoice.number().sequence())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(i -> 101L - i).toList());
    }

    private Placement added(SomePlacement some) {
        var placement = some.value();
        store.placements().add(placement);
        return placement;
    }

    private void settle(Placement placement, @Nullable LocalDate again) {
        issue(held("F"), List.of(), List.of(new Invoices.Settled(placement.id(), again)));
    }

    private void issue(Series series, List<Invoice> documents, List<Invoices.Settled> settled) {
        store.transactions().within(() -> {
            invoices.hold(series.name());
            invoices.issue(series, documents, settled);
            return series;
        });
    }

    private Series held(String series) {
        return store.transactions().within(() -> invoices.hold(series));
    }

    private List<Account> due(LocalDate day) {
        return due(day, null, 100);
    }

    private List<Account> due(LocalDate day, @Nullable Account after, int limit) {
        return store.transactions().within(() -> invoices.due(day, after, limit));
    }

    private static Invoice anInvoice(long sequence) {
        return new SomeInvoice(UUID.randomUUID(), number(sequence)).value();
    }

    private static InvoiceNumber number(long sequence) {
        return new InvoiceNumber("F", 2026, sequence);
    }
}
