package nl.oproep.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The rows of an invoice run by {@code COPY}, which is the quickest way that PostgreSQL has: a cursor over the placements, documents and mails written side by side on two connections. */
final class CopyBooks {
    private static final int FETCH = 1_000;
    private static final int FLUSH = 64_000;

    private CopyBooks() {}

    static void write(Connection reading, Connection invoices, Connection mails) throws SQLException, IOException {
        var documents = new Rows(
                invoices,
                "copy plain_invoice (id, issue_year, number, series, kind, placement, issued_on, due_on, worked_from, language, content) from stdin");
        var outbox = new Rows(
                mails,
                "copy plain_outbox (id, tag, kind, subject, recipient, language, state, due_at, attempt, created_at) from stdin");
        try (var cursor = reading.prepareStatement(
                "select id, debtor, gen_random_uuid(), gen_random_uuid() from oproep_placement order by id")) {
            cursor.setFetchSize(FETCH);
            try (var rows = cursor.executeQuery()) {
                for (int number = 1; rows.next(); number++) {
                    var placement = rows.getString(1);
                    documents.add(rows.getString(3) + "\t2026\t" + number + "\tF\tINVOICE\t" + placement
                            + "\t2026-02-01\t2026-02-15\t2026-01-01\tnl\t" + PlainInvoice.content(rows.getString(2)));
                    outbox.add(
                            rows.getString(4) + "\tabcdefghijabcdefghijabcdef\tinvoice-to-debtor\t" + placement
                                    + "\tdebiteur@debiteur.example\tnl\tPENDING\t2026-02-01 00:00:00+00\t0\t2026-02-01 00:00:00+00");
                }
            }
        }
        documents.end();
        outbox.end();
    }

    /** One {@code COPY} that is going on. */
    private static final class Rows {
        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder();

        Rows(Connection connection, String statement) throws SQLException {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        }

        void add(String row) throws SQLException {
            buffer.append(row.replace("\\", "\\\\")).append('\n');
            if (buffer.length() > FLUSH) {
                flush();
            }
        }

        private void flush() throws SQLException {
            var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        }

        void end() throws SQLException {
            flush();
            copy.endCopy();
        }
    }
}
