package nl.oproep.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.oproep.billing.BillingTerms;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceRun;
import nl.oproep.billing.Invoicing;
import nl.oproep.fee.Work;
import nl.oproep.mail.Mailroom;
import nl.oproep.testkit.Fixtures;
import nl.oproep.testkit.PlainInvoices;
import nl.oproep.testkit.SomeInvoice;
import nl.oproep.testkit.SomePlacement;
import org.junit.jupiter.api.Test;

/** Invoice runs over a real database: repeated, broken off, and made on several nodes at once (F9, promise 15). */
abstract class InvoiceRunsContract {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    /** Migrated and empty. */
    abstract DataSource database();

    private final DataSource database = database();

    private Invoicing node() {
        var store = JdbcStore.over(database);
        var mailroom = new Mailroom(
                store.outbox(), store.ids(), new SecureRandom(), Clock.systemUTC(), Fixtures.NETWORK, () -> {});
        return new Invoicing(
                store.invoices(),
                store.transactions(),
                store.ids(),
                mailroom,
                BillingTerms.standard(SomeInvoice.SELLER),
                new PlainInvoices());
    }

    private void placements(int count) {
        var placements = JdbcStore.over(database).placements();
        for (int i = 0; i < count; i++) {
            placements.add(new SomePlacement()
                    .working(Work.from(MARCH, MARCH.plusDays(i % 40)))
                    .value());
        }
    }

    private List<Invoice> all() {
        return JdbcStore.over(database).invoices().list(null, 100_000);
    }

    @Test
    void threeNodesThatRunAtOnceInvoiceEverythingOnceWithoutAGap() {
        placements(2_500);

        var runs = Together.all(IntStream.range(0, 3)
                .<Callable<InvoiceRun>>mapToObj(i -> () -> node().run(MARCH.plusYears(1), invoice -> {}))
                .toList());

        assertThat(runs.stream().mapToLong(InvoiceRun::invoices).sum()).isEqualTo(2_500);
        assertThat(all()).extracting(Invoice::placement).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(all())
                .extracting(invoice -> invoice.number().sequence())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_500)
                        .mapToObj(i -> 2_501 - i)
                        .toList());
        assertThat(Databases.count(database, "oproep_outbox")).isEqualTo(2_500);
        assertThat(node().run(MARCH.plusYears(1), invoice -> {}).placements()).isZero();
    }

    @Test
    void aRunThatDiesHalfwayIsTakenUpWhereItWasLeft() {
        placements(2_500);
        var told = new AtomicInteger();

        assertThatThrownBy(() -> node().run(MARCH.plusYears(1), invoice -> {
                    if (told.incrementAndGet() == 1_300) {
                        throw new IllegalStateException("the power fails");
                    }
                }))
                .hasMessage("the power fails");
        var before = all().size();
        var rest = node().run(MARCH.plusYears(1), invoice -> {});

        assertThat(before).isEqualTo(2_000);
        assertThat(rest.invoices()).isEqualTo(500);
        assertThat(all()).extracting(Invoice::placement).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(all().get(0).number().sequence()).isEqualTo(2_500);
    }

    @Test
    void aRunOnEveryDayOfAYearAddsUpToTheSchedules() {
        placements(40);
        var node = node();
        var documents = new ArrayList<Invoice>();

        for (var day = MARCH; day.isBefore(MARCH.plusDays(80)); day = day.plusDays(1)) {
            node.run(day, documents::add);
        }

        long owed = JdbcStore.over(database).placements().list(100, 0).stream()
                .mapToLong(placement -> placement.fee().total().cents())
                .sum();
        assertThat(documents.stream()
                        .mapToLong(invoice -> invoice.net().cents())
                        .sum())
                .isEqualTo(owed);
    }
}
