package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.InvoiceRun;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.billing.Invoicing;
import nl.oproep.kernel.Violation;

/** {@code /beheer/facturen}: what was issued, as PDF and UBL and for the bookkeeper; and what is due, looked at first and then issued (F9). */
final class InvoicePages {
    static final String PATH = "/beheer/facturen";
    private static final int SHOWN = 100;
    private static final int TOLD = 200;

    private final Site site;

    InvoicePages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        page(request, 200, today(), List.of(), "", List.of());
    }

    private Fields today() {
        return Fields.none().with("date", site.oproep().today().toString());
    }

    void file(Context request) {
        var name = request.pathParam("number");
        if (!name.endsWith(".pdf") && !name.endsWith(".xml")) {
            throw Absent.unknown();
        }
        new InvoiceDownload(site).send(request, name);
    }

    void run(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var reading = new Reading(incoming.fields());
            var typed = reading.day("date");
            var date = typed == null ? site.oproep().today() : typed;
            var wrong = reading.and(Invoicing.problems(date, site.oproep().today()));
            if (wrong.isEmpty()) {
                if (look(incoming.fields()) || Sure.said(site, request, incoming.fields(), "invoices", PATH)) {
                    run(request, date, incoming.fields());
                }
            } else {
                page(request, 422, incoming.fields(), wrong, "", List.of());
            }
        }
    }

    private void run(Context request, LocalDate date, Fields fields) {
        var p = site.phrases(request);
        var wording = InvoiceWording.in(p.language());
        var told = new ArrayList<String>();
        boolean look = look(fields);
        var invoicing = site.oproep().invoicing();
        var run = look
                ? invoicing.preview(date, invoice -> tell(told, invoice, wording))
                : invoicing.run(date, invoice -> tell(told, invoice, wording));
        page(request, 200, fields, List.of(), sum(run, p, wording, look), told);
    }

    private static boolean look(Fields fields) {
        return !fields.shown("action").equals("run");
    }

    private static void tell(List<String> told, Invoice invoice, InvoiceWording wording) {
        if (told.size() < TOLD) {
            var lines = String.join(
                    "; ", invoice.lines().stream().map(wording::line).toList());
            told.add(invoice.number() + " · " + invoice.debtor().name() + " · " + lines);
        }
    }

    private static String sum(InvoiceRun run, Phrases p, InvoiceWording wording, boolean look) {
        return p.say(
                look ? "invoices.would" : "invoices.did",
                Map.of(
                        "invoices", Long.toString(run.invoices()),
                        "invoiced", wording.amount(run.invoiced()),
                        "creditNotes", Long.toString(run.creditNotes()),
                        "credited", wording.amount(run.credited()),
                        "waiting", Long.toString(run.waiting())));
    }

    private void page(
            Context request, int status, Fields fields, List<Violation> wrong, String done, List<String> told) {
        var p = site.phrases(request);
        var before = Optional.ofNullable(Query.of(request).text("before"))
                .map(typed -> InvoiceNumber.parse(typed).orElseThrow(() -> BadInput.malformed("query")))
                .orElse(null);
        var invoices = site.oproep().invoicing().list(before, SHOWN);
        var values = new HashMap<String, Object>();
        values.put("form", Form.of(p, fields, "").with(wrong));
        values.put("done", done);
        values.put("told", told);
        values.put(
                "rows",
                invoices.stream().map(invoice -> row(site, invoice, p, true)).toList());
        values.put(
                "more",
                invoices.size() < SHOWN ? "" : invoices.get(SHOWN - 1).number().toString());
        site.page(request, status, site.unlisted(p, p.say("invoices.title"), PATH), "invoices", values);
    }

    static Row row(Site site, Invoice invoice, Phrases p, boolean named) {
        boolean credit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var amount = InvoiceWording.in(p.language()).amount(invoice.total());
        var file = PATH + '/' + invoice.number();
        var cells = new ArrayList<Row.Cell>();
        cells.add(Row.link(invoice.number().toString(), p.link(PlacementPages.PATH + '/' + invoice.placement())));
        cells.add(Row.text(p.day(invoice.date())));
        if (named) {
            cells.add(Row.text(invoice.debtor().name()));
        }
        cells.add(Row.text(credit ? "− " + amount : amount));
        cells.add(Row.link("PDF", file + ".pdf"));
        cells.add(
                site.oproep().invoicing().ubl(invoice).isPresent()
                        ? Row.link("UBL", file + ".xml")
                        : Row.text(p.say("invoices.noUbl")));
        return new Row(cells);
    }
}
