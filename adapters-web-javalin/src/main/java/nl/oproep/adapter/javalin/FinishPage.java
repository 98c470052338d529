package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Outcome;

/** The step between a poster's button and the end of a procedure, which cannot be undone: what will happen, with everything that was filled in, and one button to do it (O1, O4). Nothing is changed here. */
final class FinishPage {
    /** What the name of a button begins with that leads here. */
    static final String BUTTON = "finish.";
    /** The button that leads back, with everything that was filled in. */
    static final String BACK = "back";

    private final Site site;

    FinishPage(Site site) {
        this.site = site;
    }

    /** Asks the poster of this assignment whether it is to end so. */
    void ask(Context request, ManagedAssignment assignment, Fields fields, String action) {
        var outcome = outcome(action.substring(BUTTON.length()));
        var p = site.phrases(request);
        var path = ManagePages.path(request);
        site.page(
                request,
                200,
                site.unlisted(p, p.say("finish.title"), path),
                "finish",
                Map.of(
                        "form", Form.of(p, fields, ""),
                        "path", path,
                        "name", assignment.profile().title(),
                        "outcome", outcome.name()));
    }

    private static Outcome outcome(String name) {
        return Stream.of(Outcome.FILLED_VIA_NETWORK, Outcome.FILLED_OTHERWISE, Outcome.WITHDRAWN)
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.malformed("action"));
    }
}
