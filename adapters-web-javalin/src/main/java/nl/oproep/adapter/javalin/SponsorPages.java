package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Listed;
import nl.oproep.sponsorship.Sponsored;
import nl.oproep.sponsorship.Sponsorship;

/** {@code /beheer/gesponsord}: sponsored links, by period and place (L6). */
final class SponsorPages {
    static final String PATH = "/beheer/gesponsord";

    private final Site site;

    SponsorPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        page(request, 200, Fields.none(), List.of());
    }

    void add(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var input = new SponsorInput(incoming.fields());
            var sponsored = input.add(site.oproep().sponsoring());
            if (sponsored instanceof Sponsored.Refused refused) {
                page(request, 422, incoming.fields(), input.and(refused.violations()));
            } else if (sponsored instanceof Sponsored.Stored now) {
                Logbook.made(request, now.sponsorship().id());
                site.done(request, PATH);
            }
        }
    }

    void show(Context request) {
        var sponsorship =
                site.oproep().sponsoring().find(OperatorApi.id(request)).orElseThrow(Absent::unknown);
        page(request, 200, sponsorship, SponsorInput.known(sponsorship), List.of());
    }

    void change(Context request) throws IOException {
        var id = OperatorApi.id(request);
        try (var incoming = site.intake().form(request)) {
            var input = new SponsorInput(incoming.fields());
            var sponsoring = site.oproep().sponsoring();
            var stored = sponsoring.find(id).orElseThrow(Absent::unknown);
            boolean stops = incoming.fields().has("action", "stop");
            if (stops && !Sure.said(site, request, incoming.fields(), "sponsor", PATH + '/' + id)) {
                return;
            }
            var sponsored =
                    incoming.fields().has("action", "stop") ? sponsoring.stop(id) : input.replace(sponsoring, id);
            if (sponsored instanceof Sponsored.Stored now) {
                site.done(request, PATH + '/' + now.sponsorship().id());
            } else if (sponsored instanceof Sponsored.Refused refused) {
                page(request, 422, stored, incoming.fields(), input.and(refused.violations()));
            } else {
                throw Absent.unknown();
            }
        }
    }

    private void page(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var paged = Paged.shown(request);
        var rows = site.oproep().sponsoring().list(paged.size(), paged.offset()).stream()
                .map(one -> Row.of(
                        Row.link(one.label(), p.link(PATH + '/' + one.id())),
                        Row.text(p.say("sponsors.slot." + one.slot())),
                        Row.text(p.say(
                                "placement.span", Map.of("from", p.brief(one.first()), "to", p.brief(one.last())))),
                        Row.text(state(p, one))))
                .toList();
        var values = new HashMap<String, Object>();
        values.put("form", form(p, fields, wrong));
        values.put("rows", rows);
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.SPONSORSHIPS));
        site.page(request, status, site.unlisted(p, p.say("sponsors.title"), PATH), "sponsorships", values);
    }

    private void page(Context request, int status, Sponsorship one, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var values = new HashMap<String, Object>();
        values.put("form", form(p, fields, wrong));
        values.put("sponsorship", one);
        values.put("state", state(p, one));
        site.page(
                request,
                status,
                site.unlisted(p, p.say("sponsors.change"), PATH + '/' + one.id()),
                "sponsorship",
                values);
    }

    private static Form form(Phrases p, Fields fields, List<Violation> wrong) {
        return Form.of(p, fields, "")
                .labelled(Map.of(
                        "text", p.say("sponsors.words"),
                        "start", p.say("sponsors.start"),
                        "end", p.say("sponsors.end")))
                .with(wrong);
    }

    private String state(Phrases p, Sponsorship one) {
        return p.say("sponsors.state." + SponsorInput.state(one, site.oproep().today()));
    }
}
