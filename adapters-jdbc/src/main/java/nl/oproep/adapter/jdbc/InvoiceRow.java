package nl.oproep.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A document as a row, there and back. */
final class InvoiceRow {
    static final String COLUMNS = """
            id, issue_year, number, series, kind, placement, corrects, issued_on, due_on, worked_from, language, content""";

    static final String INSERT = """
            insert into oproep_invoice (
                id, issue_year, number, series, kind, placement, corrects, issued_on, due_on, worked_from, language, content,
                debtor_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private InvoiceRow() {}

    static Invoice read(ResultSet row) throws SQLException {
        var content = Json.invoice(row.getString("content"));
        return new Invoice(
                row.getObject("id", UUID.class),
                new InvoiceNumber(row.getString("series"), row.getInt("issue_year"), row.getLong("number")),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getObject("placement", UUID.class),
                corrects(row.getString("corrects")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("worked_from", LocalDate.class),
                content.seller().seller(),
                content.debtor().debtor(),
                content.treatment(),
                Language.of(row.getString("language")),
                content.lines().stream().map(InvoiceContent.Line::line).toList());
    }

    private static @Nullable InvoiceNumber corrects(@Nullable String number) {
        return number == null ? null : InvoiceNumber.parse(number).orElseThrow();
    }

    static void bind(PreparedStatement statement, Invoice invoice) throws SQLException {
        var number = invoice.number();
        var corrects = invoice.corrects();
        statement.setObject(1, invoice.id());
        statement.setInt(2, number.year());
        statement.setLong(3, number.sequence());
        statement.setString(4, number.series());
        statement.setString(5, invoice.kind().name());
        statement.setObject(6, invoice.placement());
        statement.setString(7, corrects == null ? null : corrects.toString());
        statement.setObject(8, invoice.date());
        statement.setObject(9, invoice.due());
        statement.setObject(10, invoice.workedFrom());
        statement.setString(11, invoice.language().code());
        statement.setString(12, Json.of(InvoiceContent.of(invoice)));
        statement.setString(13, invoice.debtor().email().key());
    }
}
