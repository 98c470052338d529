package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.billing.Invoicing;
import nl.oproep.fee.FeeWording;
import nl.oproep.operator.Listed;
import nl.oproep.partner.Subscribed;
import nl.oproep.placement.Placed;
import nl.oproep.placement.Placement;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/operator}: placements, their fee, invoices and partners, for programs. */
final class BillingApi {
    /** Beyond it one goes on with {@code before}, which costs the same however far. */
    private static final int DEEPEST = 50;

    private static final int MOST_TOLD = 1_000;

    private final Site site;
    private final Json json;

    BillingApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void placements(Context request) {
        var paged = Paged.of(request);
        json.send(
                request,
                200,
                paged.view(
                        site.oproep().placing().list(paged.size(), paged.offset()).stream()
                                .map(BillingViews::placement)
                                .toList(),
                        total(Listed.PLACEMENTS)));
    }

    private long total(Listed what) {
        return site.oproep().backOffice().overseeing().total(what);
    }

    void record(Context request) throws IOException {
        try (var incoming = site.intake().any(request)) {
            var input = new PlacementInput(incoming.fields());
            var command = input.recorded();
            var placed = input.problems().isEmpty()
                    ? site.oproep().placing().record(command)
                    : new Placed.Refused(site.oproep().placing().check(command));
            answer(request, input, placed, 201);
        }
    }

    void change(Context request) throws IOException {
        var id = OperatorApi.id(request);
        try (var incoming = site.intake().any(request)) {
            var input = new PlacementInput(incoming.fields());
            var command = input.changed();
            var placed = input.problems().isEmpty()
                    ? site.oproep().placing().change(id, command)
                    : new Placed.Refused(site.oproep().placing().check(id, command));
            answer(request, input, placed, 200);
        }
    }

    private void answer(Context request, PlacementInput input, Placed placed, int status) {
        if (placed instanceof Placed.Recorded recorded) {
            Logbook.made(request, recorded.placement().id());
            json.send(request, status, BillingViews.placement(recorded.placement()));
        } else if (placed instanceof Placed.Refused refused) {
            Problem.violations(json, request, site.phrases(request), input.and(refused.violations()));
        } else {
            throw Absent.unknown();
        }
    }

    void placement(Context request) {
        json.send(request, 200, BillingViews.placement(found(request)));
    }

    void fee(Context request) {
        var placement = found(request);
        var documents = site.oproep().bills() ? site.oproep().invoicing().of(placement.id()) : List.<Invoice>of();
        json.send(
                request,
                200,
                BillingViews.fee(
                        placement.fee(),
                        documents,
                        FeeWording.in(site.phrases(request).language())));
    }

    private Placement found(Context request) {
        return site.oproep().placing().find(OperatorApi.id(request)).orElseThrow(Absent::unknown);
    }

    void run(Context request) throws IOException {
        try (var incoming = site.intake().perhaps(request)) {
            var reading = new Reading(incoming.fields());
            var typed = reading.day("date");
            boolean dryRun = Boolean.TRUE.equals(reading.yesNo("dryRun"));
            var date = typed == null ? site.oproep().today() : typed;
            var wrong = reading.and(Invoicing.problems(date, site.oproep().today()));
            if (wrong.isEmpty()) {
                run(request, date, dryRun);
            } else {
                Problem.violations(json, request, site.phrases(request), wrong);
            }
        }
    }

    /** The first documents are told one by one; of all of them, how many. */
    private void run(Context request, LocalDate date, boolean dryRun) {
        var told = new ArrayList<Map<String, @Nullable Object>>();
        var wording = wording(request);
        Consumer<Invoice> each = invoice -> {
            if (told.size() < MOST_TOLD) {
                told.add(BillingViews.invoice(invoice, wording));
            }
        };
        var invoicing = site.oproep().invoicing();
        var run = dryRun ? invoicing.preview(date, each) : invoicing.run(date, each);
        json.send(request, 200, BillingViews.run(run, dryRun, told));
    }

    /** By page, or those {@code before} a number, which stay the same when new ones are issued meanwhile. */
    void invoices(Context request) {
        var paged = Paged.of(request, DEEPEST);
        var before = Optional.ofNullable(Query.of(request).text("before"))
                .map(typed -> InvoiceNumber.parse(typed).orElseThrow(() -> BadInput.malformed("query")))
                .orElse(null);
        var wording = wording(request);
        json.send(
                request,
                200,
                paged.view(
                        site.oproep().invoicing().list(before, paged.offset() + paged.size()).stream()
                                .skip(paged.offset())
                                .map(invoice -> BillingViews.invoice(invoice, wording))
                                .toList(),
                        total(Listed.INVOICES)));
    }

    void invoice(Context request) {
        var asked = request.pathParam("number");
        if (asked.endsWith(".pdf") || asked.endsWith(".xml")) {
            new InvoiceDownload(site).send(request, asked);
        } else {
            json.send(request, 200, BillingViews.invoice(InvoiceDownload.found(site, asked), wording(request)));
        }
    }

    private InvoiceWording wording(Context request) {
        return InvoiceWording.in(site.phrases(request).language());
    }

    void partners(Context request) {
        var paged = Paged.of(request);
        var periods = site.oproep().subscribing().list(paged.size(), paged.offset());
        var profiles = PartnerPages.profiles(site, periods);
        json.send(
                request,
                200,
                paged.view(
                        periods.stream()
                                .map(period -> BillingViews.partner(period, profiles.get(period.partner())))
                                .toList(),
                        total(Listed.SUBSCRIPTIONS)));
    }

    void subscribe(Context request) throws IOException {
        try (var incoming = site.intake().any(request)) {
            var reading = new Reading(incoming.fields());
            var start = reading.day("start");
            var end = reading.day("end");
            var subscribed = reading.problems().isEmpty()
                    ? site.oproep().subscribing().subscribe(reading.text("email"), start, end)
                    : new Subscribed.Refused(List.of());
            answer(request, reading, subscribed, 201);
        }
    }

    void end(Context request) throws IOException {
        var id = OperatorApi.id(request);
        try (var incoming = site.intake().any(request)) {
            var reading = new Reading(incoming.fields());
            var end = reading.day("end");
            var subscribed = reading.problems().isEmpty()
                    ? site.oproep().subscribing().end(id, end)
                    : new Subscribed.Refused(List.of());
            answer(request, reading, subscribed, 200);
        }
    }

    private void answer(Context request, Reading reading, Subscribed subscribed, int status) {
        if (subscribed instanceof Subscribed.Stored stored) {
            var period = stored.subscription();
            Logbook.made(request, period.id());
            var profile = PartnerPages.profiles(site, List.of(period)).get(period.partner());
            json.send(request, status, BillingViews.partner(period, profile));
        } else if (subscribed instanceof Subscribed.Refused refused) {
            Problem.violations(json, request, site.phrases(request), reading.and(refused.violations()));
        } else {
            throw Absent.unknown();
        }
    }
}
