package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.RecipientsOnAccess;
import nl.oproep.privacy.RequestState;
import nl.oproep.privacy.Retention;
import nl.oproep.privacy.TellingRecipients;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks what is held, takes it along and has it erased, by page and by API, without a script; nobody learns who is known (V3, V8, V10, promise 21). */
class PrivacyPagesTest {
    private static final String CANDIDATE = Responses.CANDIDATE;
    private static final String STRANGER = "vreemde@vreemde-kanarie.example";
    private static final String API = "/api/v1/privacy-requests";

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        start(site);
    }

    /** A candidate has responded. */
    private static void start(Running site) {
        var reference = site.posted();
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        site.deliver();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static List<String> ask(String email, String kind) {
        return Running.pairs("email", email, "kind", kind);
    }

    /** The link that goes to this address. */
    private String link(String email, String kind) {
        site.form("/gegevens", ask(email, kind));
        site.deliver();
        return site.letters.link("gegevens");
    }

    private List<String> mailed() {
        return site.letters.all().stream()
                .filter(mail -> mail.letter().text().contains("/gegevens/"))
                .map(mail -> mail.recipient().value())
                .toList();
    }

    @Test
    void seesEverythingThatIsHeldByCategoryInPlainWords() {
        var page = site.get(link("Kandidaat-KANARIE@Voorbeeld.example", "ACCESS"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.html().select("h2").eachText()).contains("Reacties en vragen");
        assertThat(page.html().select("#soort-response ~ div dd").eachText().toString())
                .contains(CANDIDATE, "Dit past.");
        assertThat(page.html().select("#soort-response ~ details dd").eachText().toString())
                .contains(
                        "blijven",
                        "28 dagen",
                        "Wordt gewist: 1. Nog aanwezig: ja. Mag worden verwijderd: ja. Doel vervallen: ja.");
        assertThat(page.html().select("#niets ~ ul li").eachText()).contains("Facturen", "Plaatsingen");
        assertThat(page.html().select("script, img")).isEmpty();
        assertThat(page.body().toLowerCase(Locale.ROOT)).doesNotContain("geheim", "opdrachtgever-kanarie");
        assertThat(site.get(link(CANDIDATE, "ACCESS") + "?lang=en")
                        .html()
                        .select("h2")
                        .eachText())
                .contains("Responses and questions");
    }

    @Test
    void takesTheSameAlongAsJson() {
        var copy = site.get(link(CANDIDATE, "ACCESS") + "/kopie.json");

        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.header("Content-Type")).startsWith("application/json");
        assertThat(copy.header("Content-Disposition")).isEqualTo("attachment; filename=\"gegevens.json\"");
        assertThat(copy.header("Cache-Control")).isEqualTo("no-store");
        assertThat(copy.json().path("email").stringValue()).isEqualTo(CANDIDATE);
        var response = copy.json()
                .path("categories")
                .valueStream()
                .filter(category -> category.path("category").stringValue().equals("RESPONSE"))
                .findFirst()
                .orElseThrow();
        assertThat(response.path("present").intValue()).isOne();
        assertThat(response.path("erasable").intValue()).isOne();
        assertThat(response.path("purpose").stringValue()).isNotBlank();
        assertThat(response.path("items").path(0).path("content").path("email").stringValue())
                .isEqualTo(CANDIDATE);
        assertThat(response.path("items")
                        .path(0)
                        .path("content")
                        .path("exactCopy")
                        .stringValue())
                .contains("Dit past.");
        assertThat(copy.json().path("recipients")).isEmpty();
        assertThat(copy.body().toLowerCase(Locale.ROOT)).doesNotContain("geheim", "opdrachtgever-kanarie");
    }

    @Test
    void erasesInTwoStepsAndSaysWhatBecameOfEachCategory() {
        var link = link(CANDIDATE, "ERASURE");
        var held = site.get(link);
        var form = held.html().select("#wissen ~ form");

        var sure = site.form(
                form.attr("action"), List.of("action", form.select("button").val()));
        assertThat(sure.status()).isEqualTo(200);
        assertThat(sure.html().select("h1").text()).isEqualTo("Weet u het zeker?");
        assertThat(site.get(link).status()).as("nothing is erased yet").isEqualTo(200);
        var button = sure.html().select("button[name=action]");
        var erased = site.form(sure.html().select("main form").attr("action"), List.of("action", button.val()));

        assertThat(erased.status()).isEqualTo(200);
        var decided = erased.html().select("dl.facts > div").eachText();
        assertThat(decided)
                .contains(
                        "Reacties en vragen Gewist: 1. Nog aanwezig: ja. Mag worden verwijderd: ja. Doel vervallen: ja.",
                        "Facturen Niet aanwezig.");
        site.deliver();
        var answer = site.letters.all().get(site.letters.all().size() - 1);
        assertThat(answer.recipient().value()).isEqualTo(CANDIDATE);
        assertThat(answer.letter().text()).contains("Gewist: 1.");
        var again = site.get(link(CANDIDATE, "ACCESS")).html();
        assertThat(again.select("#niets ~ ul li").eachText()).contains("Reacties en vragen");
        assertThat(again.text()).doesNotContain("Dit past.");
    }

    @Test
    void whatMustStayIsNamedWithTheConditionAndTheReason() {
        var poster = Fixtures.POSTER.email().value();

        var erased = site.form(link(poster, "ERASURE"), List.of("action", "erase"));

        assertThat(erased.html().select("dl.facts > div").eachText())
                .anyMatch(
                        line -> line.startsWith(
                                "Oproepen en hun plaatsers Blijft: 1. Nog aanwezig: ja. Mag worden verwijderd: ja. Doel vervallen: nee. De procedure"));
        assertThat(site.get("/").body()).contains("Interim controller");
    }

    @Test
    void lookingChangesNothing() {
        var link = link(CANDIDATE, "ERASURE");

        for (var path : List.of(
                link, link + "?action=erase", link + "/kopie.json", "/gegevens?email=" + CANDIDATE + "&kind=ERASURE")) {
            assertThat(site.get(path).status()).as(path).isEqualTo(200);
            assertThat(site.head(path).status()).as(path).isEqualTo(200);
        }

        site.deliver();
        assertThat(mailed()).hasSize(1);
        assertThat(site.get(link).html().text()).contains("Dit past.");
    }

    @Test
    void whatIsNoActIsRefusedAndChangesNothing() {
        var link = link(CANDIDATE, "ERASURE");

        for (var act : List.of(List.<String>of(), List.of("action", "wipe"), List.of("action", ""))) {
            assertThat(site.form(link, act).status()).isBetween(400, 422);
        }
        assertThat(site.post(link, Running.FORM, "action=erase", "X-HTTP-Method-Override", "GET")
                        .status())
                .isEqualTo(400);

        assertThat(site.get(link).html().text()).contains("Dit past.");
    }

    @Test
    void aLinkThatIsSpentForeignExpiredOrInventedAnswersAlike() {
        var spent = link(CANDIDATE, "ERASURE");
        site.form(spent, List.of("action", "erase"));
        var expired = link(CANDIDATE, "ACCESS");
        site.clock.pass(Duration.ofDays(8));
        var manage = site.letters.all().stream()
                .map(mail -> mail.letter().text())
                .filter(text -> text.contains("/beheer-oproep/"))
                .map(text -> text.replaceAll("(?s).*/beheer-oproep/([A-Za-z0-9_-]+).*", "/gegevens/$1"))
                .findFirst()
                .orElseThrow();

        var answers = new TreeSet<String>();
        for (var link : List.of(spent, expired, manage, "/gegevens/verzonnen", "/gegevens/" + "x".repeat(500))) {
            for (var action : List.of("ask", "erase", "recipients", "nonsense")) {
                var acted = site.form(link, List.of("action", action));
                answers.add(acted.status() + acted.body());
            }
            var looked = site.get(link);
            answers.add(looked.status() + looked.body());
            assertThat(site.get(link + "/kopie.json").status()).isEqualTo(404);
        }

        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("404"));
    }

    @Test
    void knownAndUnknownGetTheSameAnswerAndTheSameMail() {
        var bodies = new TreeSet<String>();
        var headers = new TreeSet<String>();
        for (var email : List.of(CANDIDATE, STRANGER)) {
            for (var kind : List.of("ACCESS", "ERASURE")) {
                var page = site.form("/gegevens", ask(email, kind));
                var api = site.post(API, Running.JSON, "{\"email\":\"" + email + "\",\"kind\":\"" + kind + "\"}");
                bodies.add(page.status() + page.body());
                bodies.add(api.status() + api.body());
                headers.add(named(page));
                headers.add(named(api));
            }
        }

        assertThat(bodies).hasSize(2).allMatch(body -> body.startsWith("202"));
        assertThat(headers).hasSizeLessThanOrEqualTo(2);
        site.deliver();
        var letters = site.letters.all().stream()
                .filter(mail -> mail.letter().text().contains("/gegevens/"))
                .collect(Collectors.toList());
        assertThat(letters).hasSize(8);
        assertThat(letters.stream()
                        .map(mail -> mail.letter().subject()
                                + mail.letter().text().replaceAll("/gegevens/[A-Za-z0-9_-]+", "/gegevens/X"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(mailed()).containsOnly(CANDIDATE, STRANGER);
    }

    private static String named(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().collect(Collectors.joining(","));
    }

    @Test
    void aStrangerSeesThatNothingIsHeldButTheRequestItself() {
        var page = site.get(link(STRANGER, "ACCESS")).html();

        var there = page.select("section.card:has(h3) > h2").eachText();
        assertThat(there).containsExactly("Verzoeken over gegevens");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldTheSameForAnyAddress() {
        var nothing = site.form("/gegevens", List.of());
        var wrong = site.form("/gegevens", ask("geen adres", "WIPE"));

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html().select(".summary li")).hasSize(2);
        assertThat(wrong.html().select(".summary li")).hasSize(2);
        assertThat(wrong.html().select("[name=email]").val()).isEqualTo("geen adres");
        assertThat(site.post(API, Running.JSON, "{}").violations())
                .containsExactly("kind: required", "email: required");
    }

    @Test
    void aRobotThatFillsTheHiddenFieldIsStopped() {
        var fields = ask(CANDIDATE, "ACCESS");
        fields.addAll(List.of("fax", "x"));

        assertThat(site.form("/gegevens", fields).status()).isEqualTo(422);

        site.deliver();
        assertThat(mailed()).isEmpty();
    }

    @Test
    void isNoCannonForMail() {
        try (var limited = Running.site(uploads.resolve("limited"), settings -> settings.limits(true))) {
            var statuses = new TreeSet<Integer>();
            for (int i = 0; i < 25; i++) {
                statuses.add(limited.post(API, Running.JSON, "{\"email\":\"" + STRANGER + "\",\"kind\":\"ACCESS\"}")
                        .status());
            }
            limited.deliver();

            assertThat(statuses).isEqualTo(Set.of(202, 429));
            assertThat(limited.letters.all()).hasSize(20);
        }
    }

    @Test
    void whoReceivedItIsToldAtOnceOrNeverWhereThePolicySaysSo() {
        for (var policy : List.of(RecipientsOnAccess.IDENTITY_ON_REQUEST, RecipientsOnAccess.CATEGORIES_ONLY)) {
            site.close();
            site = Running.deciding(
                    uploads.resolve(policy.name()),
                    new PrivacyPolicies(Retention.STANDARD, policy, TellingRecipients.NONE));
            start(site);
            var link = link(CANDIDATE, "ACCESS");
            boolean told = policy == RecipientsOnAccess.IDENTITY_ON_REQUEST;

            var offered = site.get(link).html().select("button[value=recipients]");
            var asked = site.form(link, List.of("action", "recipients"));
            var answering = site.oproep.privacy().answering();
            var request = answering.take(EmailAddress.of(CANDIDATE), PrivacyKind.ACCESS, Language.NL);
            answering.answer(request.id(), true);
            site.deliver();
            var allowed = site.get(site.letters.link("gegevens"));

            assertThat(offered).hasSize(told ? 1 : 0);
            assertThat(asked.status()).isEqualTo(told ? 200 : 404);
            for (var page : List.of(site.get(link), allowed)) {
                assertThat(page.body().contains(Fixtures.POSTER.email().value()))
                        .as(policy.name())
                        .isEqualTo(told);
            }
        }
    }

    @Test
    void recipientsHearOfAnErasureOnlyWhereThePolicySaysSo() {
        for (var policy : TellingRecipients.values()) {
            site.close();
            site = Running.deciding(
                    uploads.resolve(policy.name()),
                    new PrivacyPolicies(Retention.STANDARD, RecipientsOnAccess.OPERATOR_DECIDES, policy));
            start(site);
            var link = link(CANDIDATE, "ERASURE");

            var sure = site.form(link, List.of("action", "ask"));
            site.form(link, List.of("action", "erase", "tellRecipients", "true"));
            site.deliver();

            assertThat(sure.html().select("[name=tellRecipients]"))
                    .hasSize(policy == TellingRecipients.ON_REQUEST ? 1 : 0);
            assertThat(site.letters.all().stream()
                            .filter(mail -> mail.letter().subject().equals("Een kandidaat vraagt om te wissen"))
                            .map(mail -> mail.recipient().value())
                            .toList())
                    .as(policy.name())
                    .isEqualTo(
                            policy == TellingRecipients.NONE
                                    ? List.of()
                                    : List.of(Fixtures.POSTER.email().value()));
        }
    }

    @Test
    void asksWhoReceivedItAndTheOperatorDecides() {
        var link = link(CANDIDATE, "ACCESS");

        var asked = site.form(link, List.of("action", "recipients"));
        var page = site.get(link);

        assertThat(asked.html().select("[role=status]").text()).contains("binnen een maand");
        assertThat(page.html().select("button[value=recipients]")).isEmpty();
        assertThat(page.body().toLowerCase(Locale.ROOT)).doesNotContain("geheim", "opdrachtgever-kanarie");
        assertThat(site.oproep.privacy().answering().list(RequestState.OPEN, 10, 0))
                .hasSize(1)
                .allMatch(request -> request.asksRecipients());
    }
}
