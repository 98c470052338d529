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
import nl.oproep.operator.Listed;
import org.jspecify.annotations.Nullable;

/** {@code /beheer/facturen}: what was issued, as PDF and UBL and for the bookkeeper; and what is due, looked at first and then issued (F9). */
final class InvoicePages {
    static final String PATH = "/beheer/facturen";
    /** Beyond it one goes on from a number, which costs the same however far. */
    private static final int LAST = 40;

    private static final int TOLD = 200;

    private final Site site;

    InvoicePages(Site site) {
        this.site = site;
    }

    /** Every document; with a {@code date}, also what would be issued up to it, which changes nothing. */
    void list(Context request) {
        var query = Query.of(request);
        var today = site.oproep().today().toString();
        if (query.text("date") == null) {
            page(request, 200, Fields.none().with("date", today), List.of(), null);
            return;
        }
        var fields = Fields.none().with("date", query.text("date"));
        var reading = new Reading(fields);
        var typed = reading.day("date");
        var date = typed == null ? site.oproep().today() : typed;
        var wrong = reading.and(Invoicing.problems(date, site.oproep().today()));
        page(request, wrong.isEmpty() ? 200 : 422, fields, wrong, wrong.isEmpty() ? look(request, date) : null);
    }

    /**
     * What a run would issue.
     *
     * @param date up to which
     * @param sum of it in words
     * @param documents the first of them, a line each
     * @param any whether there is anything
     */
    record Look(String date, String sum, List<String> documents, boolean any) {
        Look {
            documents = List.copyOf(documents);
        }

        @Override
        public String toString() {
            return "Look[" + date + "]";
        }
    }

    private Look look(Context request, LocalDate date) {
        var p = site.phrases(request);
        var wording = InvoiceWording.in(p.language());
        var told = new ArrayList<String>();
        var run = site.oproep().invoicing().preview(date, invoice -> tell(told, invoice, wording));
        return new Look(date.toString(), sum(run, p, wording, "invoices.would"), told, !told.isEmpty());
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
            if (!incoming.fields().has("action", "run")) {
                throw BadInput.malformed("action");
            }
            var reading = new Reading(incoming.fields());
            var typed = reading.day("date");
            var date = typed == null ? site.oproep().today() : typed;
            var wrong = reading.and(Invoicing.problems(date, site.oproep().today()));
            if (!wrong.isEmpty()) {
                page(request, 422, incoming.fields(), wrong, null);
            } else if (Sure.said(site, request, incoming.fields(), "invoices", PATH)) {
                var p = site.phrases(request);
                var run = site.oproep().invoicing().run(date, invoice -> {});
                site.done(request, PATH, Told.of(sum(run, p, InvoiceWording.in(p.language()), "invoices.did")));
            }
        }
    }

    private static void tell(List<String> told, Invoice invoice, InvoiceWording wording) {
        if (told.size() < TOLD) {
            var lines = String.join(
                    "; ", invoice.lines().stream().map(wording::line).toList());
            told.add(invoice.number() + " · " + invoice.debtor().name() + " · " + lines);
        }
    }

    private static String sum(InvoiceRun run, Phrases p, InvoiceWording wording, String key) {
        return p.say(
                key,
                Map.of(
                        "invoices", Long.toString(run.invoices()),
                        "invoiced", wording.amount(run.invoiced()),
                        "creditNotes", Long.toString(run.creditNotes()),
                        "credited", wording.amount(run.credited()),
                        "waiting", Long.toString(run.waiting())));
    }

    private void page(Context request, int status, Fields fields, List<Violation> wrong, @Nullable Look look) {
        var p = site.phrases(request);
        var query = Query.of(request);
        var paged = Paged.shown(request, LAST);
        var before = Optional.ofNullable(query.text("before"))
                .map(typed -> InvoiceNumber.parse(typed).orElseThrow(() -> BadInput.malformed("query")))
                .orElse(null);
        var invoices = site.oproep().invoicing().list(before, paged.offset() + paged.size() + 1).stream()
                .skip(paged.offset())
                .toList();
        boolean more = invoices.size() > paged.size();
        var shown = more ? invoices.subList(0, paged.size()) : invoices;
        var values = new HashMap<String, Object>();
        values.put("form", Form.of(p, fields, "").with(wrong));
        values.put("look", look);
        values.put(
                "rows",
                shown.stream().map(invoice -> row(site, invoice, p, true)).toList());
        values.put(
                "pager",
                pager(p, paged, before, more ? shown.get(shown.size() - 1).number() : null));
        site.page(request, status, site.unlisted(p, p.say("invoices.title"), PATH), "invoices", values);
    }

    /** By page as everywhere; beyond the last page that can be asked for, from a number on. */
    private Pager pager(Phrases p, Paged paged, @Nullable InvoiceNumber before, @Nullable InvoiceNumber last) {
        var total = site.oproep().backOffice().overseeing().total(Listed.INVOICES);
        if (before == null && paged.page() < LAST) {
            return Pager.of(p, PATH, paged, total);
        }
        var here = before == null ? PATH : PATH + "?before=" + before;
        var next = last == null ? null : PATH + "?before=" + last;
        return Pager.beyond(p, here, paged, total, PATH, next);
    }

    static Row row(Site site, Invoice invoice, Phrases p, boolean named) {
        boolean credit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var amount = InvoiceWording.in(p.language()).amount(invoice.total());
        var file = PATH + '/' + invoice.number();
        var cells = new ArrayList<Row.Cell>();
        cells.add(Row.link(invoice.number().toString(), p.link(PlacementPages.PATH + '/' + invoice.placement())));
        cells.add(Row.fit(p.brief(invoice.date())));
        if (named) {
            cells.add(Row.text(invoice.debtor().name()));
        }
        cells.add(Row.number(credit ? "− " + amount : amount));
        cells.add(Row.link("PDF", file + ".pdf")
                .and(
                        site.oproep().invoicing().ubl(invoice).isPresent()
                                ? Row.link("UBL", file + ".xml")
                                : Row.text(p.say("invoices.noUbl"))));
        return new Row(cells);
    }
}
