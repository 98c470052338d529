package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.oproep.Policies;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagePagesTest {
    @TempDir
    Path uploads;

    private Running site;
    private String manage = "";
    private String confirm = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads, Policies.STANDARD, settings -> settings);
        site.posted();
        site.deliver();
        manage = site.letters.link("beheer-oproep");
        confirm = site.letters.link("bevestigen");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void lookingAtALinkChangesNothing() {
        for (var path : List.of(confirm, manage, manage + "/wijzigen")) {
            assertThat(site.get(path).status()).isEqualTo(200);
            assertThat(site.head(path).status()).isEqualTo(200);
        }

        assertThat(only().state()).isEqualTo(AssignmentState.AWAITING_CONFIRMATION);
    }

    @Test
    void lookingWithAHeaderThatAsksForAnotherMethodChangesNothing() {
        assertThat(site.get(confirm, "X-HTTP-Method-Override", "POST").status()).isEqualTo(400);
        assertThat(only().state()).isEqualTo(AssignmentState.AWAITING_CONFIRMATION);
    }

    @Test
    void oneButtonPublishesAndPressingItAgainIsNoError() {
        var page = site.get(confirm).html();

        var published = site.form(page.select("form").attr("action"), List.of());
        var again = site.form(confirm, List.of());

        assertThat(page.select("h1").text()).isEqualTo("Interim controller");
        assertThat(published.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(only().state()).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void theManageLinkPublishesClosesReopensAndWithdraws() {
        act("publish", 200, AssignmentState.OPEN);
        act("close", 200, AssignmentState.CLOSED);
        act("close", 200, AssignmentState.CLOSED);
        act("reopen", 200, AssignmentState.OPEN);
        act("withdraw", 200, AssignmentState.FINISHED);
        act("reopen", 409, AssignmentState.FINISHED);
    }

    @Test
    void extendsTheClosingDateAndSaysWhatIsWrongWithABadOne() {
        act("publish", 200, AssignmentState.OPEN);

        var good = site.form(manage, List.of("action", "extend", "closesOn", "2027-01-31"));
        var past = site.form(manage, List.of("action", "extend", "closesOn", "2020-01-01"));
        var none = site.form(manage, List.of("action", "extend", "closesOn", "ooit"));

        assertThat(good.html().select("[role=status]").text()).isEqualTo("De sluitdatum is veranderd.");
        assertThat(only().profile().closesOn()).hasToString("2027-01-31");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.html().select("#f-closesOn-fout").text()).isNotBlank();
        assertThat(none.html().select("[name=closesOn]").val()).isEqualTo("ooit");
    }

    @Test
    void editsInTheFormItWasPostedWith() {
        act("publish", 200, AssignmentState.OPEN);
        var reference = only().reference();
        var before = site.get("/oproepen/" + reference).header("ETag");
        var pairs = typed(site.get(manage + "/wijzigen").html());
        pairs.set(pairs.indexOf("title") + 1, "Interim controller zorg");
        pairs.addAll(List.of("action", "preview"));

        var preview = site.form(manage + "/wijzigen", pairs).html();
        var sent = typed(preview);
        sent.addAll(List.of("action", "send"));
        var answer = site.form(manage + "/wijzigen", sent);

        assertThat(preview.select("h1").text()).isEqualTo("Zo komt uw oproep op de site");
        assertThat(answer.html().select("[role=status]").text()).isEqualTo("De oproep is aangepast.");
        assertThat(site.get("/oproepen/" + reference).html().select("h1").text())
                .isEqualTo("Interim controller zorg");
        assertThat(site.get("/oproepen/" + reference, "If-None-Match", before).status())
                .isEqualTo(200);
        assertThat(only().profile().requirements()).hasSize(8);
        assertThat(only().profile().requirements().get(0).key()).isEqualTo("jaren");
    }

    @Test
    void doesNotOverwriteAChangeMadeMeanwhile() {
        act("publish", 200, AssignmentState.OPEN);
        var pairs = typed(site.get(manage + "/wijzigen").html());
        act("close", 200, AssignmentState.CLOSED);

        var answer = site.form(manage + "/wijzigen", pairs);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".summary")).isNotEmpty();
    }

    @Test
    void refusesAnEditThatGivesThePosterAway() {
        var pairs = typed(site.get(manage + "/wijzigen").html());
        pairs.set(pairs.indexOf("text") + 1, "Bel 06-00424242.");
        pairs.addAll(List.of("action", "preview"));

        var preview = site.form(manage + "/wijzigen", pairs);

        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.html().select("mark").eachText()).containsExactly("06-00424242");
    }

    @Test
    void answersEveryDeadLinkAlike() {
        var unknown = site.get("/beheer-oproep/abcdefghijklmnopqrstuvwxyz012345");
        var wrongPurpose = site.get(confirm.replace("/bevestigen/", "/beheer-oproep/"));
        var neither = site.form("/bevestigen/x", List.of());

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrongPurpose.body()).isEqualTo(unknown.body());
        assertThat(neither.status()).isEqualTo(404);
        assertThat(site.form("/beheer-oproep/x", List.of("action", "close")).status())
                .isEqualTo(404);
    }

    @Test
    void tellsNobodyWhereAPrivatePageIs() {
        var answer = site.get(manage);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    private void act(String action, int status, AssignmentState state) {
        assertThat(site.form(manage, List.of("action", action)).status())
                .as(action)
                .isEqualTo(status);
        assertThat(only().state()).as(action).isEqualTo(state);
    }

    private ManagedAssignment only() {
        for (var state : AssignmentState.values()) {
            for (var assignment : site.oproep.supervising().list(state, 10, 0)) {
                return assignment;
            }
        }
        throw new AssertionError("there is no assignment");
    }

    /** What a browser sends from this form, buttons aside. */
    private static List<String> typed(Document page) {
        var pairs = Running.pairs();
        page.select("form[method=post] input, form[method=post] textarea, form[method=post] select")
                .forEach(input -> {
                    boolean choice = List.of("checkbox", "radio").contains(input.attr("type"));
                    if (!choice || input.hasAttr("checked")) {
                        pairs.add(input.attr("name"));
                        pairs.add(
                                input.nameIs("textarea")
                                        ? input.wholeText().substring(1)
                                        : input.nameIs("select")
                                                ? input.select("option[selected]")
                                                        .val()
                                                : input.val());
                    }
                });
        return pairs;
    }
}
