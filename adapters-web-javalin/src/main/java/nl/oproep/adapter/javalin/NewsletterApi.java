package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import nl.oproep.newsletter.Composed;
import nl.oproep.operator.Listed;

/** {@code /api/v1/operator/newsletters}: composing, trying and sending newsletters, for programs (L4). */
final class NewsletterApi {
    private final Site site;
    private final Json json;

    NewsletterApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void list(Context request) {
        var paged = Paged.of(request);
        var circulating = site.oproep().circulating();
        json.send(
                request,
                200,
                paged.view(
                        circulating.list(paged.size(), paged.offset()).stream()
                                .map(newsletter -> NewsletterViews.of(circulating, newsletter))
                                .toList(),
                        site.oproep().backOffice().overseeing().total(Listed.NEWSLETTERS)));
    }

    void show(Context request) {
        var circulating = site.oproep().circulating();
        var newsletter = circulating.find(OperatorApi.id(request)).orElseThrow(Absent::unknown);
        json.send(request, 200, NewsletterViews.of(circulating, newsletter));
    }

    /** Composes; sends it, too, when the document says so. */
    void compose(Context request) throws IOException {
        try (var incoming = site.intake().any(request)) {
            var reading = new Reading(incoming.fields());
            boolean send = Boolean.TRUE.equals(reading.yesNo("send"));
            var circulating = site.oproep().circulating();
            var composed = circulating.compose(NewsletterViews.command(incoming.fields()));
            answer(
                    request,
                    send && composed instanceof Composed.Done done
                            ? circulating.send(done.newsletter().id())
                            : composed,
                    201);
        }
    }

    void test(Context request) throws IOException {
        try (var incoming = site.intake().any(request)) {
            answer(
                    request,
                    site.oproep()
                            .circulating()
                            .test(
                                    OperatorApi.id(request),
                                    incoming.fields().text("email"),
                                    site.phrases(request).language()),
                    202);
        }
    }

    void send(Context request) {
        answer(request, site.oproep().circulating().send(OperatorApi.id(request)), 202);
    }

    private void answer(Context request, Composed composed, int status) {
        if (composed instanceof Composed.Done done) {
            Logbook.made(request, done.newsletter().id());
            json.send(request, status, NewsletterViews.of(site.oproep().circulating(), done.newsletter()));
        } else if (composed instanceof Composed.Refused refused) {
            Problem.violations(json, request, site.phrases(request), refused.violations());
        } else {
            throw Absent.unknown();
        }
    }
}
