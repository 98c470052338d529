package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.fee.FeeWording;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Listed;
import nl.oproep.placement.ChangePlacement;
import nl.oproep.placement.Placed;
import nl.oproep.placement.Placement;
import nl.oproep.response.Response;

/** {@code /beheer/plaatsingen}: who got to work, what it costs and why, and what becomes known later (O5, F6-F8). */
final class PlacementPages {
    static final String PATH = "/beheer/plaatsingen";

    private final Site site;

    PlacementPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        var receipt = Query.of(request).text("response");
        var fresh = PlacementForm.known(null);
        list(request, 200, receipt == null ? fresh : fresh.with("response", receipt), List.of());
    }

    void record(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var input = new PlacementInput(incoming.fields());
            var command = input.recorded();
            var placed = input.problems().isEmpty()
                    ? site.oproep().placing().record(command)
                    : new Placed.Refused(site.oproep().placing().check(command));
            if (placed instanceof Placed.Recorded recorded) {
                Logbook.made(request, recorded.placement().id());
                site.done(request, PATH + '/' + recorded.placement().id());
            } else if (placed instanceof Placed.Refused refused) {
                list(request, 422, incoming.fields(), input.and(refused.violations()));
            } else {
                throw Absent.unknown();
            }
        }
    }

    private void list(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var paged = Paged.shown(request);
        var values = new HashMap<String, Object>();
        values.put("form", PlacementForm.of(p, fields, wrong));
        values.put("begun", !fields.shown("response").isEmpty());
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.PLACEMENTS));
        values.put(
                "rows",
                site.oproep().placing().list(paged.size(), paged.offset()).stream()
                        .map(placement -> row(request, placement, p))
                        .toList());
        site.page(request, status, site.unlisted(p, p.say("placements.title"), PATH), "placements", values);
    }

    private Row row(Context request, Placement placement, Phrases p) {
        var periods = placement.work().periods();
        var end = periods.get(periods.size() - 1).last();
        var debtor = placement.debtor();
        var path = p.link(PATH + '/' + placement.id());
        var since = p.brief(placement.work().anchor());
        return Row.of(
                response(request, placement)
                        .map(response -> Row.link(response.candidate().name(), path)
                                .and(Row.text(response.title()).tagged("small soft")))
                        .orElseGet(() -> Row.link(p.say("placement.wiped"), path)),
                Row.fit(since),
                placement.calledOff()
                        ? Row.text(p.say("placement.called")).tagged("tag plain")
                        : Row.fit(end == null ? p.say("placement.open") : p.brief(end)),
                Row.text(
                        debtor == null
                                ? p.say(placement.partner() ? "placement.partner" : "placement.noDebtor")
                                : debtor.name()),
                Row.number(
                        InvoiceWording.in(p.language()).amount(placement.fee().total())),
                Row.text(p.say("recordedBy." + placement.recordedBy())));
    }

    /** The response that led to it, for who may read responses, until it is wiped. */
    private Optional<Response> response(Context request, Placement placement) {
        var who = Who.of(request);
        var key = placement.response();
        return key == null
                        || who == null
                        || !Area.of(SurveyPages.PATH, Operator.ROOT).opens(who.roles(), false)
                ? Optional.empty()
                : site.oproep().followingUp().find(key);
    }

    void show(Context request) {
        var placement = found(request);
        page(request, 200, placement, PlacementForm.known(placement), List.of());
    }

    void change(Context request) throws IOException {
        var placement = found(request);
        try (var incoming = site.intake().form(request)) {
            var input = new PlacementInput(incoming.fields());
            var typed = input.changed();
            boolean calledOff = Boolean.TRUE.equals(typed.cancelled()) && !placement.calledOff();
            if (calledOff && !Sure.said(site, request, incoming.fields(), "cancel", PATH + '/' + placement.id())) {
                return;
            }
            var command = new ChangePlacement(
                    null, null, false, input.worked(), Boolean.TRUE.equals(typed.cancelled()), input.billing());
            var placed = input.problems().isEmpty()
                    ? site.oproep().placing().change(placement.id(), command)
                    : new Placed.Refused(site.oproep().placing().check(placement.id(), command));
            if (placed instanceof Placed.Recorded recorded) {
                site.done(request, PATH + '/' + recorded.placement().id());
            } else if (placed instanceof Placed.Refused refused) {
                page(request, 422, placement, incoming.fields(), input.and(refused.violations()));
            } else {
                throw Absent.unknown();
            }
        }
    }

    private Placement found(Context request) {
        return site.oproep().placing().find(OperatorApi.id(request)).orElseThrow(Absent::unknown);
    }

    private void page(Context request, int status, Placement placement, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var path = PATH + '/' + placement.id();
        var wording = FeeWording.in(p.language());
        var documents = site.oproep().bills() ? site.oproep().invoicing().of(placement.id()) : List.<Invoice>of();
        var values = new HashMap<String, Object>();
        values.put("form", PlacementForm.of(p, fields, wrong));
        values.put("path", path);
        values.put("fee", PlacementForm.fee(placement, p));
        values.put(
                "remarks",
                placement.fee().remarks().stream().sorted().map(wording::remark).toList());
        values.put(
                "total", InvoiceWording.in(p.language()).amount(placement.fee().total()));
        values.put(
                "documents",
                documents.stream()
                        .map(document -> InvoicePages.row(site, document, p, false))
                        .toList());
        values.put("periods", PlacementForm.rows(placement));
        values.put("response", response(request, placement).orElse(null));
        values.put("calledOff", placement.calledOff());
        values.put(
                "recorded",
                p.say(
                        "placement.recorded",
                        Map.of(
                                "who",
                                p.say("recordedBy." + placement.recordedBy()),
                                "moment",
                                p.moment(placement.recordedAt()))));
        site.page(request, status, site.unlisted(p, p.say("placement.title"), path), "placement", values);
    }
}
