package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.oproep.Policies;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.kernel.Language;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator meets every day: what waits, every assignment with its course, the outbox, settings, operators, the log (P6, P9, O1, M2, V7). */
class OfficePagesTest {
    private static final String ASSIGNMENTS = "/beheer/oproepen";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(
                uploads,
                Policies.STANDARD.publishing(PublicationPolicy.AFTER_REVIEW),
                settings -> settings.operator(new Host())
                        .settings(List.of(
                                new ShownSetting(
                                        "OPROEP_PORT",
                                        "8080",
                                        Map.of(Language.NL, "waar de site luistert", Language.EN, "where to listen"),
                                        true),
                                new ShownSetting("OPROEP_HOST", "10.0.0.1", Map.of(), false))));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void nothingWaitsAndTheFirstStepsAreTold() {
        var page = site.get("/beheer", LOGIN).html();

        assertThat(page.select(".tile .figure").eachText()).containsOnly("0").hasSize(6);
        assertThat(page.text()).contains("Er wacht niets op u.");
        assertThat(page.select("details[open] .steps li")).hasSize(4);
    }

    @Test
    void whatWaitsIsCountedWithTheWayToIt() {
        site.posted();
        site.posted();

        var page = site.get("/beheer", LOGIN).html();
        var tile = page.select(".tile:not(.calm)");
        var list = site.get(tile.select("a").attr("href"), LOGIN).html();

        assertThat(tile.select(".figure").eachText()).containsExactly("2");
        assertThat(page.select("details[open]")).isEmpty();
        assertThat(list.select("tbody tr")).hasSize(2);
    }

    @Test
    void whoMaySeeNoMoneySeesNoInvoicesWaiting() {
        var office = operator("lezer", EnumSet.of(Role.READ));

        var page = office.get("/beheer").html();

        assertThat(page.select(".tile a").eachAttr("href"))
                .hasSize(4)
                .noneMatch(link -> link.contains("facturen") || link.contains("verzoeken"));
    }

    @Test
    void anAssignmentIsFoundByReferenceByWordsAndByState() {
        var reference = site.posted();
        site.posted();

        assertThat(rows(site.get(ASSIGNMENTS, LOGIN).html())).hasSize(2);
        assertThat(rows(site.get(ASSIGNMENTS + "?q=" + reference, LOGIN).html()))
                .hasSize(1);
        assertThat(rows(site.get(ASSIGNMENTS + "?q=contr&state=AWAITING_REVIEW", LOGIN)
                        .html()))
                .hasSize(2);
        assertThat(rows(site.get(ASSIGNMENTS + "?q=contr&state=OPEN", LOGIN).html()))
                .isEmpty();
        assertThat(site.get(ASSIGNMENTS + "?state=ONZIN", LOGIN).status()).isEqualTo(400);
    }

    /** Every act is confirmed first: the first press shows what will happen and does nothing. */
    @Test
    void nothingHappensBeforeTheOperatorIsSure() {
        var reference = site.posted();
        var path = ASSIGNMENTS + "/" + reference;

        var asked = site.form(path + "/release", List.of(), LOGIN).html();
        var waiting = site.get(path, LOGIN).html();
        var done = sure(asked);

        assertThat(asked.select("h1").text()).isEqualTo("Deze oproep vrijgeven?");
        assertThat(waiting.select(".tags").text()).contains("Wacht op beoordeling");
        assertThat(done.select("[role=status]").text()).isEqualTo("Gedaan.");
        assertThat(site.get("/").html().select(".results > li")).hasSize(1);
    }

    @Test
    void theWholeCourseIsOnItsPageInOrder() {
        var reference = site.posted();
        var path = ASSIGNMENTS + "/" + reference;
        act(path, "release");
        site.clock.pass(Duration.ofHours(1));
        respond(reference);
        site.clock.pass(Duration.ofHours(1));
        act(path, "close");
        act(path, "reopen");
        sure(site.form(path + "/finish", List.of("outcome", "FILLED_VIA_NETWORK"), LOGIN)
                .html());
        var again = site.form(path + "/finish", List.of("outcome", "WITHDRAWN", "sure", "true"), LOGIN);

        var page = site.get(path, LOGIN).html();

        assertThat(page.select(".course li > span").eachText())
                .containsSubsequence(
                        "De oproep is ingestuurd.",
                        "Er kwam een reactie binnen.",
                        "Beheer: oproep gesloten",
                        "Beheer: procedure afgerond");
        assertThat(page.select(".course").text()).contains("Afgerond: Ingevuld via het netwerk.");
        assertThat(page.select("form[action*=finish]")).isEmpty();
        assertThat(again.status()).isEqualTo(409);
        assertThat(page.text()).doesNotContain("Opdrachtgever");
    }

    @Test
    void responsesStandSideBySideWithWhatEachRequirementGot() {
        var reference = site.posted();
        act(ASSIGNMENTS + "/" + reference, "release");
        respond(reference);

        var page = site.get(ASSIGNMENTS + "/" + reference, LOGIN).html();
        var table = page.select("table.compare");

        assertThat(table.select("thead th[scope=col]")).hasSize(1);
        assertThat(table.select("tbody tr")).isNotEmpty();
        assertThat(table.select("tbody tr td")).hasSameSizeAs(table.select("tbody tr"));
        assertThat(table.select(".met, .unmet, .judge")).hasSameSizeAs(table.select("tbody tr"));
        assertThat(page.select(table.select("thead a").attr("href"))).hasSize(1);
    }

    @Test
    void messagesAreShownByStateWithoutPeople() {
        site.posted();

        var pending = site.get("/beheer/berichten?state=PENDING", LOGIN).html();
        site.deliver();
        var delivered = site.get("/beheer/berichten?state=DELIVERED", LOGIN).html();

        assertThat(rows(pending)).hasSize(1);
        assertThat(rows(delivered)).hasSize(1);
        assertThat(pending.select("[aria-current=true]").text()).isEqualTo("Onderweg (1)");
        assertThat(pending.select("td").text() + delivered.select("td").text()).doesNotContain("@");
    }

    @Test
    void settingsAreShownAsTheyAreInForce() {
        var page = site.get("/beheer/instellingen", LOGIN).html().text();

        assertThat(page)
                .contains("na beoordeling door het netwerk", "OPROEP_PORT waar de site luistert 8080")
                .containsSubsequence("OPROEP_HOST", "OPROEP_PORT");
        assertThat(site.get("/beheer/instellingen?lang=en", LOGIN).html().text())
                .contains("OPROEP_PORT where to listen 8080");
    }

    @Test
    void operatorsAreAppointedAndTheirRolesTakenBack() {
        var office = operator("chef", EnumSet.allOf(Role.class));
        var page = office.acts(
                office.get("/beheer/beheerders"),
                "/beheer/beheerders",
                "name",
                "nieuw",
                "roles",
                "READ",
                "roles",
                "WORK");
        var password = page.html().select("[role=status] .mono").text();
        var card = page.html().select("td a:contains(nieuw)").attr("href");

        assertThat(Backoffice.signedIn(site, "nieuw", password)
                        .get("/beheer/account")
                        .status())
                .isEqualTo(200);
        assertThat(office.submit(office.get(card), card, "action", "roles")
                        .html()
                        .select(".summary li"))
                .hasSize(1);
        var asked = office.submit(office.get(card), card, "action", "disable");
        assertThat(asked.html().select("h1").text()).isEqualTo("Deze beheerder de toegang ontnemen?");
        assertThat(office.acts(asked, card, "action", "disable").html().text()).contains("geen toegang");
        assertThat(new Backoffice(site).signIn("nieuw", password).status()).isEqualTo(422);
        var own = office.get("/beheer/beheerders")
                .html()
                .select("td a:contains(chef)")
                .attr("href");
        assertThat(office.get(own).html().select("button[value=disable]")).isEmpty();
        assertThat(office.submit(office.get("/beheer"), "/beheer/afmelden").status())
                .isEqualTo(303);
    }

    /** Who did what to which thing, and nothing about anybody else (V7). */
    @Test
    void theLogSaysWhoDidWhatByReference() {
        var reference = site.posted();
        var office = operator("chef", EnumSet.allOf(Role.class));
        var asked =
                office.submit(office.get(ASSIGNMENTS + "/" + reference), ASSIGNMENTS + "/" + reference + "/release");
        office.submit(asked, ASSIGNMENTS + "/" + reference + "/release");
        site.clock.pass(Duration.ofSeconds(1));
        site.post(
                "/api/v1/operator/partners",
                Running.JSON,
                "{\"email\":\"kanarie@partner.example\",\"start\":\"2026-01-01\"}",
                LOGIN);
        site.post("/api/v1/operator/partners", Running.JSON, "{\"email\":\"x\"}", LOGIN);

        var lines = rows(office.get("/beheer/verslag").html());

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).text()).contains("hoofdaanmelding", "partnerperiode toegevoegd");
        assertThat(lines.get(1).text()).contains("chef", "oproep vrijgegeven", reference);
        assertThat(lines.toString()).doesNotContain("kanarie");
    }

    private void act(String path, String act) {
        sure(site.form(path + '/' + act, List.of(), LOGIN).html());
    }

    private void respond(String reference) {
        var answer = site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** Presses the button on the page that asks. */
    private Document sure(Document asked) {
        var form = Objects.requireNonNull(asked.selectFirst("form:has([name=sure])"), asked.text());
        var fields = Running.pairs();
        form.select("input[type=hidden]").forEach(input -> {
            fields.add(input.attr("name"));
            fields.add(input.attr("value"));
        });
        return site.get(site.form(form.attr("action"), fields, LOGIN).header("Location"), LOGIN)
                .html();
    }

    private static List<Element> rows(Document page) {
        return page.select("tbody tr");
    }

    private Backoffice operator(String name, Set<Role> roles) {
        var appointing = site.oproep.backOffice().appointing();
        var appointed = (Appointed.Done) appointing.appoint(name, roles);
        appointing.choose(appointed.account().id(), appointed.password(), "een lang genoeg wachtwoord");
        return Backoffice.signedIn(site, name, "een lang genoeg wachtwoord");
    }
}
