package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;

/** {@code /beheer/oproepen}: every assignment, found by reference or by words, in one state or in all. */
final class SurveyPages {
    static final String PATH = "/beheer/oproepen";
    private static final String[] STATES = {"", "AWAITING_CONFIRMATION", "AWAITING_REVIEW", "OPEN", "CLOSED", "FINISHED"
    };

    private final Site site;

    SurveyPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var p = site.phrases(request);
        var query = Query.of(request);
        var words = query.text("q");
        var state = OperatorApi.state(AssignmentState.class, query.text("state"));
        boolean unreachable = "true".equals(query.text("unreachable"));
        var paged = Paged.shown(request);
        var found = site.oproep().surveying().find(words, state, unreachable, paged.page(), paged.size());
        var asked = new ArrayList<String>();
        var fields = Fields.none();
        if (words != null) {
            asked.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            fields = fields.with("q", words);
        }
        if (state != null) {
            asked.add("state=" + state);
            fields = fields.with("state", state.name());
        }
        if (unreachable) {
            asked.add("unreachable=true");
            fields = fields.with("unreachable", "true");
        }
        var here = PATH + (asked.isEmpty() ? "" : '?' + String.join("&", asked));
        var values = new HashMap<String, Object>();
        values.put("form", Form.of(p, fields, ""));
        values.put("states", states(p));
        values.put("rows", found.assignments().stream().map(one -> row(one, p)).toList());
        values.put("filtered", !asked.isEmpty());
        values.put("pager", Pager.of(p, here, paged, found.total()));
        site.page(request, 200, site.unlisted(p, p.say("surveys.title"), here), "surveys", values);
    }

    private static Map<String, String> states(Phrases p) {
        return p.choices("surveys.state", STATES);
    }

    private static Row row(ManagedAssignment one, Phrases p) {
        var state = Row.text(p.say("surveys.state." + one.state())).tagged(tag(one.state()));
        return Row.of(
                Row.link(one.profile().title(), p.link(PATH + '/' + one.reference())),
                Row.code(one.reference().value()),
                one.unreachable()
                        ? state.and(Row.text(p.say("operator.unreachable")).tagged("tag bad"))
                        : state,
                Row.fit(p.brief(one.createdAt())),
                Row.fit(p.brief(one.profile().closesOn())));
    }

    /** How a state looks: what waits for somebody stands out, what is over does not. */
    static String tag(AssignmentState state) {
        return switch (state) {
            case AWAITING_CONFIRMATION, AWAITING_REVIEW -> "tag warn";
            case OPEN -> "tag";
            case CLOSED, FINISHED -> "tag plain";
        };
    }
}
