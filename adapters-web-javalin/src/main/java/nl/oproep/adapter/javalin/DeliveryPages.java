package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.Pause;
import nl.oproep.response.ResponseMails;

/** {@code /beheer/berichten}: the outbox by state, with the reason of each failure, and trying again (M2). Shows no person: no address, no text. */
final class DeliveryPages {
    static final String PATH = "/beheer/berichten";
    /** The pages that a mail can be tried again from. */
    private static final String BACK = PATH + "\\?state=[A-Z]{1,20}|" + SurveyPages.PATH + "/[a-z0-9]{1,40}";

    private static final List<DeliveryState> STATES = List.of(
            DeliveryState.FAILED,
            DeliveryState.RETURNED,
            DeliveryState.HELD,
            DeliveryState.PENDING,
            DeliveryState.DELIVERED);

    private final Site site;

    DeliveryPages(Site site) {
        this.site = site;
    }

    /**
     * A mail.
     *
     * @param id the key
     * @param kind what sort of mail
     * @param state how far it is
     * @param css how that looks
     * @param reason of the last failure, or nothing
     * @param tries how often it was tried
     * @param since when it was caused
     * @param next when it is tried next, or nothing
     * @param retriable whether it can be tried again
     */
    record Mail(
            String id,
            String kind,
            String state,
            String css,
            String reason,
            String tries,
            String since,
            String next,
            boolean retriable) {}

    void list(Context request) {
        page(request);
    }

    void retry(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            if (!OperatorApi.retry(site.oproep(), OperatorApi.id(request))) {
                throw Absent.unknown();
            }
            var back = incoming.fields().shown("back");
            site.done(
                    request,
                    back.matches(BACK) ? back : PATH,
                    Told.of(site.phrases(request).say("deliveries.again")));
        }
    }

    private void page(Context request) {
        var p = site.phrases(request);
        var delivering = site.oproep().delivering();
        var counts = delivering.counts();
        var asked = OperatorApi.state(DeliveryState.class, Query.of(request).text("state"));
        var state = asked == null ? first(counts) : asked;
        var paged = Paged.shown(request);
        var tabs = new ArrayList<Tab>();
        STATES.forEach(one -> tabs.add(new Tab(
                p.say("deliveries." + one) + " (" + p.count(counts.getOrDefault(one, 0L)) + ')',
                p.link(PATH + "?state=" + one),
                one == state)));
        var here = PATH + "?state=" + state;
        var values = new HashMap<String, Object>();
        values.put("tabs", tabs);
        values.put("explained", p.say("deliveries." + state + ".text"));
        values.put(
                "mails",
                delivering.list(state, paged.size(), paged.offset()).stream()
                        .map(mail -> row(mail, p))
                        .toList());
        values.put("pager", Pager.of(p, here, paged, counts.getOrDefault(state, 0L)));
        values.put(
                "paused", site.oproep().dispatching().pause().map(Pause::reason).orElse(""));
        values.put("here", here);
        site.page(request, 200, site.unlisted(p, p.say("deliveries.title"), here), "deliveries", values);
    }

    /** What needs a person first. */
    private static DeliveryState first(Map<DeliveryState, Long> counts) {
        return counts.getOrDefault(DeliveryState.FAILED, 0L) == 0 && counts.getOrDefault(DeliveryState.HELD, 0L) > 0
                ? DeliveryState.HELD
                : DeliveryState.FAILED;
    }

    static Mail row(DeliveryStatus mail, Phrases p) {
        var name = "mail." + mail.kind().name();
        var reason = mail.reason();
        var next = mail.nextTry();
        return new Mail(
                mail.id().toString(),
                p.knows(name) ? p.say(name) : mail.kind().name(),
                p.say("delivery." + mail.state()),
                css(mail.state()),
                reason == null ? "" : reason,
                p.count(mail.attempts()),
                p.brief(mail.createdAt()),
                next == null ? "" : p.brief(next),
                retriable(mail));
    }

    private static String css(DeliveryState state) {
        return switch (state) {
            case FAILED, RETURNED -> "tag bad";
            case HELD -> "tag warn";
            case PENDING -> "tag";
            case DELIVERED -> "tag plain";
        };
    }

    /** What came back has lost its words, but for a response, which can be made again. */
    private static boolean retriable(DeliveryStatus mail) {
        return mail.state() == DeliveryState.FAILED
                || mail.state() == DeliveryState.HELD
                || (mail.state() == DeliveryState.RETURNED && mail.kind().equals(ResponseMails.TO_POSTER));
    }
}
