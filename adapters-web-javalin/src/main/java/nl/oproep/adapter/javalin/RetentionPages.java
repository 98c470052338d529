package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Expiry;
import nl.oproep.privacy.PrivacyWording;
import nl.oproep.privacy.Sweeping;
import nl.oproep.privacy.Swept;
import org.jspecify.annotations.Nullable;

/** {@code /beheer/bewaren}: how long everything is kept; and what is due, looked at first and then wiped (V2). */
final class RetentionPages {
    static final String PATH = "/beheer/bewaren";

    private final Site site;
    private final RequestActs acts;

    RetentionPages(Site site) {
        this.site = site;
        this.acts = new RequestActs(site);
    }

    /** How long everything is kept; with a {@code date}, also what is due by it, which changes nothing. */
    void show(Context request) {
        var query = Query.of(request);
        if (query.text("date") == null) {
            page(
                    request,
                    200,
                    form(
                            request,
                            Fields.none().with("date", site.oproep().today().toString())),
                    null);
            return;
        }
        var fields = Fields.none().with("date", query.text("date"));
        var reading = new Reading(fields);
        var date = day(reading);
        var wrong = reading.and(Sweeping.problems(date, site.oproep().today()));
        var form = form(request, fields).with(wrong);
        page(request, wrong.isEmpty() ? 200 : 422, form, wrong.isEmpty() ? look(request, date) : null);
    }

    /**
     * What is due.
     *
     * @param date by which
     * @param sum of it in words
     * @param counts by category and reason
     */
    record Look(String date, String sum, List<Row> counts) {
        Look {
            counts = List.copyOf(counts);
        }
    }

    private Look look(Context request, LocalDate date) {
        var p = site.phrases(request);
        var swept = acts.retention(request, date, true);
        return new Look(date.toString(), sum(swept, "retention.would", date, p), counts(swept, p));
    }

    void run(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            if (!fields.has("action", "run")) {
                throw BadInput.malformed("action");
            }
            var reading = new Reading(fields);
            var date = day(reading);
            var wrong = reading.and(Sweeping.problems(date, site.oproep().today()));
            if (!wrong.isEmpty()) {
                page(request, 422, form(request, fields).with(wrong), null);
            } else if (Sure.said(site, request, fields, "retention", PATH)) {
                var p = site.phrases(request);
                var swept = acts.retention(request, date, false);
                var lines = counts(swept, p).stream()
                        .map(row -> row.cells().get(0).text() + " · "
                                + row.cells().get(1).text() + ": "
                                + row.cells().get(2).text())
                        .toList();
                site.done(request, PATH, new Told(sum(swept, "retention.did", date, p), "", false, lines));
            }
        }
    }

    private LocalDate day(Reading reading) {
        var typed = reading.day("date");
        return typed == null ? site.oproep().today() : typed;
    }

    private Form form(Context request, Fields fields) {
        var p = site.phrases(request);
        return Form.of(p, fields, "").labelled(Map.of("date", p.say("invoices.until")));
    }

    private void page(Context request, int status, Form form, @Nullable Look look) {
        var p = site.phrases(request);
        var values = new HashMap<String, Object>();
        values.put("form", form);
        values.put("terms", terms(p, wording(p)));
        values.put("look", look);
        site.page(request, status, site.unlisted(p, p.say("retention.title"), PATH), "retention", values);
    }

    private PrivacyWording wording(Phrases p) {
        return PrivacyWording.in(p.language(), site.oproep().network().timeZone());
    }

    private static String sum(Swept swept, String key, LocalDate date, Phrases p) {
        return p.say(key, Map.of("total", p.count(swept.total()), "day", p.day(date)));
    }

    private List<Row> terms(Phrases p, PrivacyWording wording) {
        var retention = site.oproep().privacy().sweeping().retention();
        var rows = new ArrayList<Row>();
        for (var rule : Expiry.values()) {
            rows.add(Row.of(
                    wording.category(rule.category()),
                    why(rule, p),
                    wording.period(retention.period(rule)),
                    wording.period(rule.standard())));
        }
        return rows;
    }

    private List<Row> counts(Swept swept, Phrases p) {
        var wording = wording(p);
        var rows = new ArrayList<Row>();
        for (var rule : Expiry.values()) {
            var count = swept.counts().get(rule);
            if (count != null) {
                rows.add(Row.of(
                        Row.text(wording.category(rule.category())),
                        Row.text(why(rule, p)),
                        Row.number(p.count(count))));
            }
        }
        return rows;
    }

    private static String why(Expiry rule, Phrases p) {
        return p.knows("expiry." + rule) ? p.say("expiry." + rule) : rule.name();
    }
}
