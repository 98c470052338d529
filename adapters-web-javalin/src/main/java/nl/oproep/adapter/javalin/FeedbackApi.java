package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.oproep.operator.Listed;
import nl.oproep.procedure.Course;
import nl.oproep.procedure.Reported;
import nl.oproep.procedure.SilentProcedure;
import nl.oproep.procedure.Update;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/operator}: how procedures stand, for programs (O1, O2). */
final class FeedbackApi {
    private final Site site;
    private final Json json;

    FeedbackApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void report(Context request) throws IOException {
        var reference = Published.reference(request);
        try (var incoming = site.intake().perhaps(request)) {
            var reported = site.oproep().reporting().report(reference, FeedbackReading.read(incoming.fields()));
            var p = site.phrases(request);
            if (reported instanceof Reported.Done done) {
                json.send(request, 200, course(done.course()));
            } else if (reported instanceof Reported.Refused refused) {
                Problem.violations(json, request, p, refused.violations());
            } else if (reported instanceof Reported.NotNow) {
                Problem.send(json, request, 409, p.say("fault.405.title"), p.say("fault.409.state"));
            } else {
                throw Absent.unknown();
            }
        }
    }

    void show(Context request) {
        var course = site.oproep().reporting().find(Published.reference(request));
        json.send(request, 200, course(course.orElseThrow(Absent::unknown)));
    }

    void silent(Context request) {
        var paged = Paged.of(request);
        json.send(
                request,
                200,
                paged.view(
                        site.oproep().reminding().silent(paged.size(), paged.offset()).stream()
                                .map(FeedbackApi::silent)
                                .toList(),
                        site.oproep().backOffice().overseeing().total(Listed.SILENT)));
    }

    private static Map<String, @Nullable Object> course(Course course) {
        var view = new LinkedHashMap<String, @Nullable Object>(Views.managed(course.assignment()));
        view.put("reminders", course.procedure().reminders().sent());
        view.put("silentSince", text(course.procedure().reminders().silentSince()));
        view.put("finalUpdateAt", text(course.procedure().telling().finalUpdateAt()));
        view.put("feedback", course.updates().stream().map(FeedbackApi::update).toList());
        return view;
    }

    private static Map<String, @Nullable Object> update(Update update) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("stage", update.ends() ? "FINISHED" : text(update.stage()));
        view.put("outcome", text(update.outcome()));
        view.put("text", update.text());
        view.put("via", update.via().name());
        view.put("at", update.madeAt().toString());
        return view;
    }

    private static Map<String, @Nullable Object> silent(SilentProcedure silent) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("reference", silent.reference().value());
        view.put("title", silent.title());
        view.put("closedAt", text(silent.closedAt()));
        view.put("reminders", silent.reminders());
        view.put("silentSince", silent.silentSince().toString());
        view.put("reportedAt", text(silent.reportedAt()));
        return view;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
