package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.oproep.operator.Listed;
import nl.oproep.sponsorship.Sponsored;
import nl.oproep.sponsorship.Sponsorship;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/operator/sponsorships}: sponsored links, for programs (L6). */
final class SponsorApi {
    private final Site site;
    private final Json json;

    SponsorApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void list(Context request) {
        var paged = Paged.of(request);
        json.send(
                request,
                200,
                paged.view(
                        site.oproep().sponsoring().list(paged.size(), paged.offset()).stream()
                                .map(this::view)
                                .toList(),
                        site.oproep().backOffice().overseeing().total(Listed.SPONSORSHIPS)));
    }

    void show(Context request) {
        json.send(
                request,
                200,
                view(site.oproep().sponsoring().find(OperatorApi.id(request)).orElseThrow(Absent::unknown)));
    }

    void add(Context request) throws IOException {
        try (var incoming = site.intake().any(request)) {
            var input = new SponsorInput(incoming.fields());
            answer(request, input, input.add(site.oproep().sponsoring()), 201);
        }
    }

    void change(Context request) throws IOException {
        var id = OperatorApi.id(request);
        try (var incoming = site.intake().any(request)) {
            var input = new SponsorInput(incoming.fields());
            boolean stop = Boolean.TRUE.equals(new Reading(incoming.fields()).yesNo("stopped"));
            var sponsoring = site.oproep().sponsoring();
            answer(request, input, stop ? sponsoring.stop(id) : input.change(sponsoring, id), 200);
        }
    }

    private void answer(Context request, SponsorInput input, Sponsored sponsored, int status) {
        if (sponsored instanceof Sponsored.Stored stored) {
            Logbook.made(request, stored.sponsorship().id());
            json.send(request, status, view(stored.sponsorship()));
        } else if (sponsored instanceof Sponsored.Refused refused) {
            Problem.violations(json, request, site.phrases(request), input.and(refused.violations()));
        } else {
            throw Absent.unknown();
        }
    }

    private Map<String, @Nullable Object> view(Sponsorship one) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", one.id().toString());
        view.put("slot", one.slot().name());
        view.put("title", one.title());
        view.put("text", one.text());
        view.put("target", one.target().toString());
        view.put("start", one.first().toString());
        view.put("end", one.last().toString());
        view.put("state", SponsorInput.state(one, site.oproep().today()));
        return view;
    }
}
