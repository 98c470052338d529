package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.OproepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes every act of an operator that went well, by page and by program alike: by its path, so that none can be forgotten, and by reference, so that nothing of a person is kept (V7). What concerns personal data notes itself, in more detail. */
final class Logbook {
    private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);
    private static final String MADE = "oproep.made";
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("oproepen", "assignment"),
            Map.entry("assignments", "assignment"),
            Map.entry("procedures", "procedure"),
            Map.entry("berichten", "delivery"),
            Map.entry("deliveries", "delivery"),
            Map.entry("plaatsingen", "placement"),
            Map.entry("placements", "placement"),
            Map.entry("facturen", "invoices"),
            Map.entry("invoices", "invoices"),
            Map.entry("partners", "partner"),
            Map.entry("gesponsord", "sponsorship"),
            Map.entry("sponsorships", "sponsorship"),
            Map.entry("nieuwsbrieven", "newsletter"),
            Map.entry("newsletters", "newsletter"),
            Map.entry("beheerders", "operator"),
            Map.entry("account", "account"));

    private final Site site;

    Logbook(Site site) {
        this.site = site;
    }

    void note(Context request) {
        var who = Who.of(request);
        boolean changing = !List.of("GET", "HEAD").contains(request.req().getMethod());
        if (who == null || !changing || request.statusCode() >= 400 || Sure.asked(request)) {
            return;
        }
        var root = request.path().startsWith(OperatorApi.ROOT) ? OperatorApi.ROOT : Operator.ROOT;
        var words = request.path().substring(root.length()).split("/");
        var thing = words.length < 2 ? null : THINGS.get(words[1]);
        if (thing == null) {
            return;
        }
        try {
            site.oproep()
                    .backOffice()
                    .noting()
                    .note(who.operator(), thing + '.' + act(request, words), about(request, words));
        } catch (OproepException e) {
            LOG.error("an act could not be noted: {}", e.getClass().getSimpleName());
        }
    }

    private static String act(Context request, String[] words) {
        var pressed = Intake.pressed(request);
        if (words.length > 3 && words[3].matches("[a-z]{2,20}")) {
            return words[3];
        }
        if (pressed.matches("[a-z]{2,20}")) {
            return pressed;
        }
        return words.length > 2 ? words[2].matches("run|code|wachtwoord") ? words[2] : "change" : "add";
    }

    /** The thing by its path; what is new tells itself. */
    private static String about(Context request, String[] words) {
        String made = request.attribute(MADE);
        if (made != null) {
            return made;
        }
        return words.length > 2 && words[2].matches("[A-Za-z0-9-]{1,60}") && !words[2].equals("run") ? words[2] : "";
    }

    /** Says which thing this request has made. */
    static void made(Context request, Object key) {
        request.attribute(MADE, key.toString());
    }
}
