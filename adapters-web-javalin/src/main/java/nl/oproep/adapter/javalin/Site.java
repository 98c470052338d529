package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.oproep.Oproep;
import nl.oproep.kernel.Language;

/** What all pages share: the network, the language of a request, and how a page is put together and sent. */
final class Site {
    static final String HTML = "text/html; charset=utf-8";
    private static final int FRESH_DAYS = 3;

    private final Oproep oproep;
    private final Templates templates;
    private final Intake intake;
    private final FormTokens tokens;
    private final Gate gate;
    private final Desk desk;
    private final boolean demo;
    private final boolean clockMoved;
    private final Supplier<List<String>> problems;
    private final Clock clock;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final Kept kept;
    private final Telling telling;
    private final Assets assets;
    private final Look look;
    private final List<ShownSetting> settings;

    Site(
            Oproep oproep,
            Templates templates,
            Intake intake,
            FormTokens tokens,
            Gate gate,
            Desk desk,
            boolean demo,
            boolean clockMoved,
            Supplier<List<String>> problems,
            Clock clock,
            Dressing dressing,
            List<ShownSetting> settings) {
        this.oproep = oproep;
        this.templates = templates;
        this.intake = intake;
        this.tokens = tokens;
        this.gate = gate;
        this.desk = desk;
        this.demo = demo;
        this.clockMoved = clockMoved;
        this.problems = problems;
        this.clock = clock;
        this.kept = new Kept(clock);
        this.telling = new Telling(tokens, clock);
        this.assets = new Assets(dressing.css());
        this.settings = List.copyOf(settings);
        this.look = new Look(
                assets.stylesheet(),
                dressing.layout(),
                oproep.hasMembers(),
                oproep.privacy().answersRequests());
        for (var language : Language.values()) {
            phrases.put(language, new Phrases(language, oproep.network().timeZone(), dressing.texts(language)));
        }
    }

    Oproep oproep() {
        return oproep;
    }

    Intake intake() {
        return intake;
    }

    FormTokens tokens() {
        return tokens;
    }

    Gate gate() {
        return gate;
    }

    Desk desk() {
        return desk;
    }

    Kept kept() {
        return kept;
    }

    /** After an act: on to this page of the back office, which tells what came of it. */
    void done(Context request, String path, Told told) {
        telling.on(request, phrases(request), path, told);
    }

    /** Likewise, when that it was done is all there is to tell. */
    void done(Context request, String path) {
        done(request, path, Told.of(phrases(request).say("operator.done")));
    }

    /** What the host has set, as it is in force. */
    List<ShownSetting> settings() {
        return settings;
    }

    Assets assets() {
        return assets;
    }

    /** What keeps the site from working. */
    List<String> problems() {
        return problems.get();
    }

    /** The language that a request asks for with {@code ?lang=}, or Dutch. */
    Phrases phrases(Context request) {
        var query = request.req().getQueryString();
        return phrases(query == null || !query.contains("lang=en") ? Language.NL : Language.EN);
    }

    Phrases phrases(Language language) {
        var found = phrases.get(language);
        if (found == null) {
            throw new IllegalStateException("no phrases for " + language);
        }
        return found;
    }

    /** Whether something published then counts as new. */
    boolean fresh(Instant publishedAt) {
        return LocalDate.ofInstant(publishedAt, oproep.network().timeZone())
                .isAfter(oproep.today().minusDays(FRESH_DAYS));
    }

    /** The page in bytes. */
    byte[] render(Frame frame, String template, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("frame", frame);
        return templates.render(template, all);
    }

    /** Sends a page made for this one request; nobody keeps it. */
    void page(Context request, int status, Frame frame, String template, Map<String, Object> values) {
        request.status(status);
        request.header("Cache-Control", "no-store");
        request.contentType(HTML);
        var shown = status == 422 ? frame.failing() : frame;
        var who = Who.of(request);
        if (who == null) {
            request.result(render(shown, template, values));
            return;
        }
        var page = render(
                shown.within(Menu.around(this, who, frame, telling.told(request).orElse(null))), template, values);
        var token = who.formToken();
        request.result(token == null ? page : Shell.marked(page, token));
    }

    /** A frame for a page that search engines may keep. */
    Frame indexed(Phrases p, String title, String here) {
        return frame(p, title, here, true);
    }

    /** A frame for a page that is nobody else's business. */
    Frame unlisted(Phrases p, String title, String here) {
        return frame(p, title, here, false);
    }

    private Frame frame(Phrases p, String title, String here, boolean indexed) {
        return new Frame(
                p,
                oproep.network().name(),
                title,
                here,
                notices(p),
                demo,
                indexed,
                look,
                null,
                p.link("/feed.atom"),
                null);
    }

    private List<String> notices(Phrases p) {
        var notices = new ArrayList<String>();
        if (demo) {
            notices.add(p.say("demo.notice"));
        }
        if (clockMoved) {
            notices.add(p.say("clock.notice", "moment", p.day(oproep.today())));
        }
        return notices;
    }

    Clock clock() {
        return clock;
    }
}
