package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Listed;
import nl.oproep.partner.PartnerProfile;
import nl.oproep.partner.Subscribed;
import nl.oproep.partner.Subscription;

/** {@code /beheer/partners}: partner subscriptions by period (L5). What was stamped before does not change with them (F5). */
final class PartnerPages {
    static final String PATH = "/beheer/partners";

    private final Site site;

    PartnerPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        page(request, 200, Fields.none(), List.of());
    }

    void add(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var reading = new Reading(incoming.fields());
            var start = reading.day("start");
            var end = reading.day("end");
            var subscribed = reading.problems().isEmpty()
                    ? site.oproep().subscribing().subscribe(reading.text("email"), start, end)
                    : new Subscribed.Refused(List.of());
            answer(request, incoming.fields(), reading, subscribed);
        }
    }

    void end(Context request) throws IOException {
        var id = OperatorApi.id(request);
        try (var incoming = site.intake().form(request)) {
            var reading = new Reading(incoming.fields());
            var end = reading.day("end");
            var subscribed = reading.problems().isEmpty()
                    ? site.oproep().subscribing().end(id, end)
                    : new Subscribed.Refused(List.of());
            answer(request, Fields.none(), reading, subscribed);
        }
    }

    private void answer(Context request, Fields fields, Reading reading, Subscribed subscribed) {
        if (subscribed instanceof Subscribed.Stored stored) {
            Logbook.made(request, stored.subscription().id());
            site.done(request, PATH);
        } else if (subscribed instanceof Subscribed.Refused refused) {
            page(request, 422, fields, reading.and(refused.violations()));
        } else {
            throw Absent.unknown();
        }
    }

    /** What the partners of these periods told of themselves, by address. */
    static Map<EmailAddress, PartnerProfile> profiles(Site site, List<Subscription> periods) {
        return site.oproep()
                .changingPartner()
                .profiles(periods.stream().map(Subscription::partner).distinct().toList());
    }

    private void page(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var values = new HashMap<String, Object>();
        values.put("form", Form.of(p, fields, "").with(wrong));
        var paged = Paged.shown(request);
        var periods = site.oproep().subscribing().list(paged.size(), paged.offset());
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.SUBSCRIPTIONS));
        values.put("subscriptions", periods);
        values.put("profiles", profiles(site, periods));
        site.page(request, status, site.unlisted(p, p.say("partners.title"), PATH), "partners", values);
    }
}
