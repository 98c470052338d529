package nl.oproep.benchmarks;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.billing.BillingTerms;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceRun;
import nl.oproep.billing.Invoicing;
import nl.oproep.billing.Seller;
import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Mailroom;
import nl.oproep.placement.VatId;

/** W4b: an invoice run over very many placements, each with a mail in the outbox, against a cursor and batches that put in the same rows. Documents are made later, on demand. */
final class InvoiceRig implements Rig {
    private static final int PLACEMENTS = Integer.getInteger("placements", 100_000);
    private static final int BATCH = 1_000;
    /** What 0.4 of cursor and batches comes to where those are 0.54 of COPY. */
    private static final double AGAINST_COPY = 0.2;

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final InvoiceDocuments NONE = new NoFiles();

    @Override
    public String name() {
        return "W4b";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        try (var source = postgres.database("invoices", 4)) {
            var store = JdbcStore.over(source).migrate();
            Postgres.execute(
                    source,
                    "create table plain_invoice (like oproep_invoice including all)",
                    "create table plain_outbox (like oproep_outbox including all)");
            return List.of(
                    Duel.between(
                            "W4b invoice run over " + PLACEMENTS + " placements, against a cursor and batches",
                            0.4,
                            time -> run(postgres, source, store),
                            time -> plain(postgres, source)),
                    Duel.between(
                            "W4b the same, against COPY",
                            AGAINST_COPY,
                            time -> run(postgres, source, store),
                            time -> copied(postgres, source)));
        }
    }

    private static final String FILL = """
            insert into oproep_placement (
                id, version, response, partner, periods, called_off, monthly, months, part_month, debtor, language,
                recorded_by, recorded_at)
            select gen_random_uuid(), 0, null, false, '[{"first":"2026-01-01","last":null}]', false, 25000, 6, 'PER_DAY',
                   '{"name":"Debiteur ' || n || '","street":"Straat 1","postcode":"1234 AB","city":"Plaats","country":"NL","kvk":"12345678","vatId":null,"email":"d' || n || '@debiteur.example","iban":null,"smallBusiness":false}',
                   'nl', 'OPERATOR', now()
              from generate_series(1, %d) as n""".formatted(PLACEMENTS);

    private static void fill(DataSource source) throws SQLException {
        Postgres.execute(
                source,
                "truncate oproep_placement, oproep_due, oproep_invoice, oproep_series, oproep_outbox, plain_invoice, plain_outbox",
                FILL,
                "insert into oproep_due select id, date '0001-01-01' from oproep_placement",
                "vacuum analyze oproep_due",
                "vacuum analyze oproep_placement",
                "checkpoint");
    }

    private static Sample run(Postgres postgres, DataSource source, JdbcStore store) throws SQLException {
        fill(source);
        var mailroom = new Mailroom(
                store.outbox(), store.ids(), new SecureRandom(), Clock.systemUTC(), Samples.NETWORK, () -> {});
        var invoicing = new Invoicing(
                store.invoices(), store.transactions(), store.ids(), mailroom, BillingTerms.standard(seller()), NONE);
        long before = Cpu.process() + postgres.cpu().getAsLong();
        long start = System.nanoTime();
        InvoiceRun run = invoicing.run(DAY, invoice -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        long cpu = Cpu.process() + postgres.cpu().getAsLong() - before;
        var gaps = Postgres.ask(source, "select max(number) - count(*) from oproep_invoice");
        if (run.invoices() != PLACEMENTS || !gaps.equals("0")) {
            throw new IllegalStateException(run.invoices() + " invoices with " + gaps + " gaps");
        }
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.err.printf("  heap after the run: %d MB%n", used / 1_000_000);
        return new Sample(PLACEMENTS, seconds, cpu / 1e9);
    }

    private static Seller seller() {
        return new Seller(
                "Netwerk",
                "Kade 1",
                "1000 AA",
                "Amsterdam",
                "NL",
                "12345678",
                new VatId("NL123456782B90"),
                "NL91ABNA0417164300",
                EmailAddress.of("facturen@netwerk.example"),
                false);
    }

    /** As one would write it for these tables alone: a cursor over the placements, and batches of rows that are ready. */
    private static Sample plain(Postgres postgres, DataSource source) throws SQLException {
        fill(source);
        long before = Cpu.process() + postgres.cpu().getAsLong();
        long start = System.nanoTime();
        try (var reading = source.getConnection();
                var writing = source.getConnection()) {
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            copy(reading, writing);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Sample(PLACEMENTS, seconds, (Cpu.process() + postgres.cpu().getAsLong() - before) / 1e9);
    }

    private static Sample copied(Postgres postgres, DataSource source) throws SQLException, IOException {
        fill(source);
        long before = Cpu.process() + postgres.cpu().getAsLong();
        long start = System.nanoTime();
        try (var reading = source.getConnection();
                var invoices = source.getConnection();
                var mails = source.getConnection()) {
            reading.setAutoCommit(false);
            CopyBooks.write(reading, invoices, mails);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Sample(PLACEMENTS, seconds, (Cpu.process() + postgres.cpu().getAsLong() - before) / 1e9);
    }

    private static void copy(Connection reading, Connection writing) throws SQLException {
        try (var cursor = reading.prepareStatement("select id, debtor from oproep_placement order by id");
                var invoices = writing.prepareStatement("""
                        insert into plain_invoice (id, issue_year, number, series, kind, placement, issued_on, due_on, worked_from, language, content)
                        values (gen_random_uuid(), 2026, ?, 'F', 'INVOICE', ?, '2026-02-01', '2026-02-15', '2026-01-01', 'nl', ?)""");
                var mails = writing.prepareStatement("""
                        insert into plain_outbox (id, tag, kind, subject, recipient, language, state, due_at, attempt, created_at)
                        values (gen_random_uuid(), 'abcdefghijabcdefghijabcdef', 'invoice-to-debtor', ?, 'debiteur@debiteur.example', 'nl', 'PENDING', now(), 0, now())""")) {
            cursor.setFetchSize(BATCH);
            try (var rows = cursor.executeQuery()) {
                for (int number = 1; rows.next(); number++) {
                    invoices.setLong(1, number);
                    invoices.setObject(2, rows.getObject(1));
                    invoices.setString(3, PlainInvoice.content(rows.getString(2)));
                    invoices.addBatch();
                    mails.setObject(1, rows.getObject(1));
                    mails.addBatch();
                    if (number % BATCH == 0) {
                        invoices.executeBatch();
                        mails.executeBatch();
                        writing.commit();
                    }
                }
            }
            invoices.executeBatch();
            mails.executeBatch();
            writing.commit();
        }
    }

    /** Nothing is sent in this rig. */
    private static final class NoFiles implements InvoiceDocuments {
        @Override
        public byte[] pdf(Invoice invoice) {
            return new byte[0];
        }

        @Override
        public Optional<byte[]> ubl(Invoice invoice) {
            return Optional.empty();
        }
    }
}
