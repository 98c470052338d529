package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.kernel.Euro;
import org.jspecify.annotations.Nullable;

/** Every document as a line of CSV (RFC 4180), page by page, so that memory does not grow with the books. No cell begins a formula in a spreadsheet. */
final class InvoiceExport {
    private static final int PAGE = 500;
    private static final List<String> HEAD = List.of(
            "number",
            "kind",
            "corrects",
            "date",
            "due",
            "debtor",
            "country",
            "vatId",
            "treatment",
            "net",
            "vat",
            "total");

    private final Site site;

    InvoiceExport(Site site) {
        this.site = site;
    }

    void send(Context request) throws IOException {
        request.header("Cache-Control", "no-store");
        request.header("Content-Disposition", "attachment; filename=\"facturen.csv\"");
        request.contentType("text/csv; charset=utf-8");
        var out = new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8);
        write(out);
        out.flush();
    }

    private void write(Writer out) throws IOException {
        out.write(line(HEAD));
        InvoiceNumber before = null;
        for (var page = page(before); !page.isEmpty(); page = page(before)) {
            for (var invoice : page) {
                out.write(line(cells(invoice)));
                before = invoice.number();
            }
        }
    }

    private List<Invoice> page(@Nullable InvoiceNumber before) {
        return site.oproep().invoicing().list(before, PAGE);
    }

    private static List<String> cells(Invoice invoice) {
        var debtor = invoice.debtor();
        boolean credit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var corrects = invoice.corrects();
        var vatId = debtor.vatId();
        return List.of(
                invoice.number().toString(),
                invoice.kind().name(),
                corrects == null ? "" : corrects.toString(),
                invoice.date().toString(),
                invoice.due().toString(),
                debtor.name(),
                debtor.country(),
                vatId == null ? "" : vatId.value(),
                invoice.treatment().name(),
                amount(invoice.net(), credit),
                amount(invoice.vat(), credit),
                amount(invoice.total(), credit));
    }

    private static String amount(Euro euro, boolean credit) {
        return BigDecimal.valueOf(credit ? -euro.cents() : euro.cents(), 2).toPlainString();
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(InvoiceExport::cell).toList()) + "\r\n";
    }

    /** What a spreadsheet would take for a formula gets an apostrophe in front; a number of ours is none. */
    static String cell(String text) {
        boolean formula = text.matches("(?s)[\\s]*[=+\\-@|%\t\r\n].*") && !text.matches("-?[0-9]+\\.[0-9]{2}");
        var safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
