package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;
import nl.oproep.newsletter.Composed;
import nl.oproep.newsletter.Newsletter;
import nl.oproep.operator.Listed;

/** {@code /beheer/nieuwsbrieven}: composing a newsletter, looking at it, trying it on oneself, sending it to the members, and how far it is (L4). */
final class NewsletterPages {
    static final String PATH = "/beheer/nieuwsbrieven";

    private final Site site;

    NewsletterPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        list(request, 200, Fields.none(), List.of());
    }

    void compose(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var composed = site.oproep().circulating().compose(NewsletterViews.command(incoming.fields()));
            if (composed instanceof Composed.Done done) {
                Logbook.made(request, done.newsletter().id());
                site.done(
                        request,
                        PATH + '/' + done.newsletter().id(),
                        Told.of(site.phrases(request).say("newsletters.composed")));
            } else if (composed instanceof Composed.Refused refused) {
                list(request, 422, incoming.fields(), refused.violations());
            }
        }
    }

    void show(Context request) {
        page(request, 200, found(request), Fields.none(), List.of());
    }

    void act(Context request) throws IOException {
        var newsletter = found(request);
        var p = site.phrases(request);
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var circulating = site.oproep().circulating();
            if (fields.has("action", "test")) {
                var tried = circulating.test(newsletter.id(), fields.text("email"), p.language());
                if (tried instanceof Composed.Refused refused) {
                    page(request, 422, newsletter, fields, refused.violations());
                } else {
                    site.done(request, PATH + '/' + newsletter.id(), Told.of(p.say("newsletter.tested")));
                }
            } else if (fields.has("action", "send")) {
                var readers = Map.of("readers", p.count(circulating.readers()));
                if (!Sure.said(site, request, fields, "newsletter", PATH + '/' + newsletter.id(), readers)) {
                    return;
                }
                circulating.send(newsletter.id());
                site.done(request, PATH + '/' + newsletter.id(), Told.of(p.say("newsletter.sending")));
            } else {
                throw BadInput.malformed("action");
            }
        }
    }

    private Newsletter found(Context request) {
        return site.oproep().circulating().find(OperatorApi.id(request)).orElseThrow(Absent::unknown);
    }

    private void list(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var circulating = site.oproep().circulating();
        var paged = Paged.shown(request);
        var rows = circulating.list(paged.size(), paged.offset()).stream()
                .map(one -> Row.of(
                        Row.link(one.in(p.language()).subject(), p.link(PATH + '/' + one.id())),
                        Row.fit(p.brief(one.createdAt())),
                        Row.text(p.say("newsletter.state." + NewsletterViews.state(circulating, one)))))
                .toList();
        var values = new HashMap<String, Object>();
        values.put(
                "form",
                Form.of(p, fields, "")
                        .labelled(Map.of(
                                "subject", p.say("newsletter.subject"),
                                "text", p.say("newsletter.text"),
                                "english.subject", p.say("newsletter.subject.en"),
                                "english.text", p.say("newsletter.text.en")))
                        .with(wrong));
        values.put("rows", rows);
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.NEWSLETTERS));
        site.page(request, status, site.unlisted(p, p.say("newsletters.title"), PATH), "newsletters", values);
    }

    private void page(Context request, int status, Newsletter one, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var circulating = site.oproep().circulating();
        var previews = new HashMap<String, String>();
        for (var language : Language.values()) {
            previews.put(language.code(), circulating.preview(one, language).text());
        }
        var mailbox = site.oproep().network().mailbox().value();
        var values = new HashMap<String, Object>();
        values.put(
                "form",
                Form.of(p, wrong.isEmpty() ? Fields.none().with("email", mailbox) : fields, "")
                        .with(wrong));
        values.put("newsletter", one);
        values.put("previews", previews);
        values.put("state", p.say("newsletter.state." + NewsletterViews.state(circulating, one)));
        values.put(
                "progress",
                circulating
                        .progress(one)
                        .map(issue -> p.say(
                                "newsletter.progress",
                                Map.of(
                                        "sent", String.valueOf(issue.tally().sent()),
                                        "later", String.valueOf(issue.tally().later()),
                                        "refused", String.valueOf(issue.tally().refused()))))
                        .orElse(""));
        values.put("readers", one.issue() == null ? circulating.readers() : 0L);
        site.page(
                request,
                status,
                site.unlisted(p, p.say("newsletters.title"), PATH + '/' + one.id()),
                "newsletter",
                values);
    }
}
