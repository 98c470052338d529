package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Reference;
import nl.oproep.procedure.Course;
import nl.oproep.procedure.Stage;
import nl.oproep.procedure.Update;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it goes, told by page and by API (O1, O2, P4, P5). */
class FeedbackPagesTest {
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };
    private static final String OPERATOR = "/api/v1/operator";

    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";
    private String manage = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        reference = site.posted();
        site.deliver();
        manage = site.letters.link("beheer-oproep");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Course course() {
        return site.oproep.reporting().find(new Reference(reference)).orElseThrow();
    }

    private Answer feedback(String json) {
        return site.post(OPERATOR + "/assignments/" + reference + "/feedback", Running.JSON, json, LOGIN);
    }

    @Test
    void lookingTellsNothing() {
        for (var path : List.of(manage, manage + "?action=report.INTERVIEWS", manage + "?stage=INTERVIEWS&text=x")) {
            assertThat(site.get(path).status()).isEqualTo(200);
            assertThat(site.head(path).status()).isEqualTo(200);
        }

        assertThat(course().updates()).isEmpty();
    }

    @Test
    void onePressOnTheButtonOfAStageTellsIt() {
        var page = site.get(manage).html();
        var buttons = page.select("#terugkoppeling button").eachAttr("value");

        assertThat(buttons).hasSize(7);
        for (var stage : Stage.values()) {
            var told = site.form(
                    page.select("#terugkoppeling form").attr("action"),
                    List.of("text", "", "action", "report." + stage));
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.html().select("[role=status]").text()).contains("wie heeft gereageerd");
        }
        assertThat(course().updates()).extracting(Update::stage).containsExactly(Stage.values());
    }

    @Test
    void theButtonOfAnOutcomeEndsItAndNothingCanBeToldAfterwards() {
        var ended = site.form(manage, List.of("action", "report.FILLED_OTHERWISE", "text", "Met dank aan allen."));
        var late = site.form(manage, List.of("action", "report.ON_HOLD"));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.html().select("#terugkoppeling")).isEmpty();
        assertThat(late.status()).isEqualTo(409);
        assertThat(course().assignment().state()).isEqualTo(AssignmentState.FINISHED);
        assertThat(site.get("/oproepen/" + reference).status()).isEqualTo(410);
    }

    @Test
    void thePageAsksBeforeItEndsAProcedureAndLosesNothingThatWasTyped() {
        var outcomes =
                site.get(manage).html().select("#terugkoppeling button.quiet").eachAttr("value");
        var text = "  Met dank\naan allen. <b>";

        var asked = site.form(manage, List.of("action", "finish.FILLED_VIA_NETWORK", "text", text));
        var back = site.form(manage, List.of("action", "back", "text", text));

        assertThat(outcomes)
                .containsExactly("finish.FILLED_VIA_NETWORK", "finish.FILLED_OTHERWISE", "finish.WITHDRAWN");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.html().select("main button").eachAttr("value"))
                .containsExactly("report.FILLED_VIA_NETWORK", "back");
        assertThat(asked.html().select("main form").attr("action")).isEqualTo(manage);
        assertThat(asked.html().select("input[name=text]").attr("value")).isEqualTo(text);
        assertThat(back.html().select("#f-text").textNodes().get(0).getWholeText())
                .isEqualTo(text);
        assertThat(course().updates()).isEmpty();
        assertThat(course().assignment().state()).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void nobodyIsAskedAboutAnOutcomeThatAPosterCannotGiveOrThatIsThereAlready() {
        assertThat(site.form(manage, List.of("action", "finish.NO_FEEDBACK")).status())
                .isEqualTo(400);
        assertThat(site.form(manage, List.of("action", "finish.INTERVIEWS")).status())
                .isEqualTo(400);
        site.form(manage, List.of("action", "report.WITHDRAWN"));

        var late = site.form(manage, List.of("action", "finish.WITHDRAWN"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".note.bad[role=alert]").text()).contains("niets veranderd");
    }

    @Test
    void aTextThatGivesThePosterAwayIsShownAtItsFieldAndNothingTypedIsLost() {
        var text = "  Bel\n06-00424242 <b>";

        var refused = site.form(manage, List.of("action", "report.INTERVIEWS", "text", text));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#f-text-fout").text()).contains("06-00424242");
        assertThat(refused.html().select("#f-text").textNodes().get(0).getWholeText())
                .isEqualTo(text);
        assertThat(course().updates()).isEmpty();
    }

    @Test
    void nonsenseIsNoReport() {
        assertThat(site.form(manage, List.of("action", "report.HIRED")).status())
                .isEqualTo(422);
        assertThat(site.form(manage, List.of("action", "report")).status()).isEqualTo(422);
        assertThat(site.form("/beheer-oproep/verzonnen", List.of("action", "report.INTERVIEWS"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOperatorReportsByApi() {
        var stage = feedback("{\"stage\":\"INTERVIEWS\",\"text\":\"Drie gesprekken.\"}");
        var wrong = feedback("{\"stage\":\"HIRED\"}");
        var named = feedback("{\"stage\":\"ON_HOLD\",\"text\":\"Bel 06 0042 4242\"}");
        var end = feedback("{\"stage\":\"FINISHED\",\"outcome\":\"FILLED_VIA_NETWORK\"}");
        var late = feedback("{\"stage\":\"ON_HOLD\"}");
        var absent = site.post(
                OPERATOR + "/assignments/bcdfghjkmnpq/feedback", Running.JSON, "{\"stage\":\"ON_HOLD\"}", LOGIN);
        var shown = site.get(OPERATOR + "/assignments/" + reference + "/feedback", LOGIN);

        assertThat(stage.status()).isEqualTo(200);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("violations").path(0).path("field").stringValue())
                .isEqualTo("stage");
        assertThat(named.json().path("violations").path(0).path("field").stringValue())
                .isEqualTo("text");
        assertThat(end.json().path("state").stringValue()).isEqualTo("FINISHED");
        assertThat(late.status()).isEqualTo(409);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(shown.json().path("feedback")).hasSize(2);
        assertThat(shown.json().path("feedback").path(0).path("text").stringValue())
                .isEqualTo("Drie gesprekken.");
        assertThat(shown.body()).doesNotContain("kanarie", "geheim");
    }

    @Test
    void onlyTheOperatorReportsByApi() {
        var body = "{\"stage\":\"INTERVIEWS\"}";

        assertThat(site.post(OPERATOR + "/assignments/" + reference + "/feedback", Running.JSON, body)
                        .status())
                .isEqualTo(401);
        assertThat(site.get(OPERATOR + "/procedures").status()).isEqualTo(401);
        assertThat(course().updates()).isEmpty();
    }

    @Test
    void theOperatorSeesSilentProceduresAndEndsThem() {
        for (int days : List.of(60, 14, 14)) {
            site.clock.pass(Duration.ofDays(days));
            site.oproep.reminding().remindDue(10);
        }

        var listed = site.get(OPERATOR + "/procedures", LOGIN).json().path("items");
        var page = site.get("/beheer/procedures", LOGIN);
        var done = site.form(
                "/beheer/procedures/" + reference,
                List.of("stage", "FINISHED", "outcome", "NO_FEEDBACK", "sure", "true"),
                LOGIN);
        site.oproep.reminding().remindDue(10);

        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("reference").stringValue()).isEqualTo(reference);
        assertThat(listed.path(0).path("reminders").intValue()).isEqualTo(3);
        assertThat(page.html().select("td .mono").text()).isEqualTo(reference);
        assertThat(page.body().toLowerCase(Locale.ROOT)).doesNotContain("geheim", "opdrachtgever");
        assertThat(done.status()).isEqualTo(303);
        assertThat(course().assignment().state()).isEqualTo(AssignmentState.FINISHED);
        assertThat(site.get(OPERATOR + "/procedures", LOGIN).json().path("items"))
                .isEmpty();
    }
}
