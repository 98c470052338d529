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

    void show(Context request) {
        page(request, 200, form(request, today()), null, site.oproep().today(), false);
    }

    void run(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var reading = new Reading(fields);
            var typed = reading.day("date");
            var date = typed == null ? site.oproep().today() : typed;
            var wrong = reading.and(Sweeping.problems(date, site.oproep().today()));
            if (!wrong.isEmpty()) {
                page(request, 422, form(request, fields).with(wrong), null, date, false);
            } else if (!fields.has("action", "run")) {
                page(request, 200, form(request, fields), acts.retention(request, date, true), date, false);
            } else if (fields.has("sure", "true")) {
                page(request, 200, form(request, today()), acts.retention(request, date, false), date, true);
            } else {
                var form = form(request, fields)
                        .saying("sure", site.phrases(request).say("requests.unsure"));
                page(request, 422, form, acts.retention(request, date, true), date, false);
            }
        }
    }

    private Fields today() {
        return Fields.none().with("date", site.oproep().today().toString());
    }

    private Form form(Context request, Fields fields) {
        var p = site.phrases(request);
        return Form.of(p, fields, "")
                .labelled(Map.of("sure", p.say("retention.runButton"), "date", p.say("invoices.until")));
    }

    private void page(Context request, int status, Form form, @Nullable Swept swept, LocalDate date, boolean ran) {
        var p = site.phrases(request);
        var wording = PrivacyWording.in(p.language(), site.oproep().network().timeZone());
        var values = new HashMap<String, Object>();
        values.put("form", form);
        values.put("terms", terms(p, wording));
        values.put("looked", swept != null);
        values.put("ran", ran);
        values.put("sum", swept == null ? "" : sum(swept, ran, date, p));
        values.put("counts", swept == null ? List.of() : counts(swept, p, wording));
        site.page(request, status, site.unlisted(p, p.say("retention.title"), PATH), "retention", values);
    }

    private static String sum(Swept swept, boolean ran, LocalDate date, Phrases p) {
        return p.say(
                ran ? "retention.did" : "retention.would", Map.of("total", p.count(swept.total()), "day", p.day(date)));
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

    private static List<Row> counts(Swept swept, Phrases p, PrivacyWording wording) {
        var rows = new ArrayList<Row>();
        for (var rule : Expiry.values()) {
            var count = swept.counts().get(rule);
            if (count != null) {
                rows.add(Row.of(wording.category(rule.category()), why(rule, p), p.count(count)));
            }
        }
        return rows;
    }

    private static String why(Expiry rule, Phrases p) {
        return p.knows("expiry." + rule) ? p.say("expiry." + rule) : rule.name();
    }
}
