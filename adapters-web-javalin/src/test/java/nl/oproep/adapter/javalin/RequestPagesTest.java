package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Noted;
import nl.oproep.operator.Role;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.RequestState;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator answers requests within a month, puts and lifts legal holds, and nothing that cannot be undone happens by one press (V3, GDPR 12 and 17). */
class RequestPagesTest {
    private static final String CANDIDATE = Responses.CANDIDATE;
    private static final String PATH = "/beheer/verzoeken";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads, settings -> settings.operator(new Host()));
        var reference = site.posted();
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        site.deliver();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** The path of a request that the operator took in. */
    private String taken(PrivacyKind kind) {
        var request = site.oproep.privacy().answering().take(EmailAddress.of(CANDIDATE), kind, Language.NL);
        return PATH + '/' + request.id();
    }

    private Answer press(String path, String... pairs) {
        return site.acted(path, List.of(pairs), LOGIN);
    }

    private List<String> notes(String path) {
        return site.oproep.backOffice().noting().about(path.substring(PATH.length() + 1), 10).stream()
                .map(Noted::act)
                .toList();
    }

    private boolean held() {
        var previewed = site.oproep.privacy().erasing().preview(EmailAddress.of(CANDIDATE));
        return previewed.stream()
                .anyMatch(decision -> decision.category().name().equals("RESPONSE") && decision.present() > 0);
    }

    @Test
    void takesInARequestThatCameByLetterAndSeesWhenItIsDue() {
        var empty = site.get(PATH, LOGIN);
        var taken = press(PATH, "kind", "ACCESS", "email", CANDIDATE, "language", "EN");
        var listed = site.get(PATH, LOGIN).html();

        assertThat(empty.html().select("h1").text()).isEqualTo("Verzoeken");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.html().select("[role=status]").text()).isEqualTo("Het verzoek is opgenomen.");
        assertThat(listed.select("#lijst ~ .scroll td").eachText())
                .startsWith(CANDIDATE, "Inzage")
                .last()
                .isEqualTo("23 dec. 2026");
        assertThat(site.oproep
                        .privacy()
                        .answering()
                        .list(RequestState.OPEN, 10, 0)
                        .get(0)
                        .language())
                .isEqualTo(Language.EN);
    }

    @Test
    void marksWhatIsOverdueFromTheDayAfterTheMonth() {
        taken(PrivacyKind.ACCESS);

        site.clock.pass(Duration.ofDays(30));
        assertThat(site.get(PATH, LOGIN).html().select(".tag.bad")).isEmpty();
        site.clock.pass(Duration.ofDays(1));
        assertThat(site.get(PATH, LOGIN).html().select(".tag.bad").eachText()).containsExactly("te laat");
    }

    @Test
    void opensOneAndSeesWhatThePersonWouldSeeAndWhatErasingWouldDo() {
        var page = site.get(taken(PrivacyKind.ACCESS), LOGIN).html();

        assertThat(page.select("h1").text()).isEqualTo("Verzoek om inzage");
        assertThat(page.select("#besluit ~ dl > div").eachText())
                .contains(
                        "Reacties en vragen Wordt gewist: 1. Nog aanwezig: ja. Mag worden verwijderd: ja. Doel vervallen: ja.");
        assertThat(page.select("#besluit ~ details dd").eachText().toString()).contains("Dit past.");
        assertThat(page.text().toLowerCase(Locale.ROOT)).doesNotContain("geheim", "opdrachtgever-kanarie");
    }

    @Test
    void givesAccessByALinkToTheAddressAndNotesIt() {
        var path = taken(PrivacyKind.ACCESS);

        var answered = press(path, "action", "answer");
        site.deliver();
        var seen = site.get(site.letters.link("gegevens"));

        assertThat(answered.html().select("[role=status]").text()).isEqualTo("De link is onderweg.");
        assertThat(answered.html().select("#gedaan ~ ul li").text()).endsWith("inzage gegeven");
        assertThat(seen.html().text()).contains("Dit past.").doesNotContain("geheim");
        assertThat(notes(path)).containsExactly("privacy.answer");
        assertThat(site.get(PATH + "?state=ANSWERED", LOGIN)
                        .html()
                        .select("#lijst ~ .scroll a")
                        .text())
                .isEqualTo(CANDIDATE);
    }

    @Test
    void namesWhoReceivedItOnlyWhenSureOfIt() {
        var path = taken(PrivacyKind.ACCESS);

        var unsure = press(path, "action", "answer", "showRecipients", "true");
        assertThat(unsure.html().select("h1").text()).isEqualTo("Ook de namen van plaatsers noemen?");
        assertThat(unsure.html().select("input[name=showRecipients]").val()).isEqualTo("true");
        assertThat(notes(path)).isEmpty();

        press(path, "action", "answer", "showRecipients", "true", "sure", "true");
        site.deliver();

        assertThat(site.get(site.letters.link("gegevens"))
                        .html()
                        .select("#ontvangers ~ ul")
                        .text())
                .contains(Fixtures.POSTER.email().value());
        assertThat(notes(path)).containsExactly("privacy.answer.recipients");
    }

    @Test
    void erasesOnlyWhenSureAndThenTheRequestIsGoneToo() {
        var path = taken(PrivacyKind.ERASURE);

        var unsure = press(path, "action", "erase");
        assertThat(unsure.html().select("h1").text()).isEqualTo("De gegevens van deze persoon wissen?");
        assertThat(held()).isTrue();
        var erased = press(path, "action", "erase", "sure", "true");

        assertThat(erased.html().select("[role=status]").text())
                .startsWith("De gegevens zijn gewist")
                .contains("Gewist: 1.");
        assertThat(held()).isFalse();
        assertThat(site.get(path, LOGIN).status()).isEqualTo(404);
        assertThat(press(path, "action", "erase", "sure", "true").status()).isEqualTo(404);
        assertThat(notes(path)).containsExactly("privacy.erase");
        site.deliver();
        assertThat(site.letters
                        .all()
                        .get(site.letters.all().size() - 1)
                        .letter()
                        .text())
                .contains("Gewist: 1.");
    }

    @Test
    void aHoldKeepsEverythingUntilItIsLifted() {
        var path = taken(PrivacyKind.ERASURE);

        var wrong = press(path, "action", "hold", "reason", "", "until", "2026-11-01");
        var put = press(path, "action", "hold", "reason", "geschil 2026-14", "until", "2027-05-01");
        var kept = press(path, "action", "erase", "sure", "true");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(put.html().select("[role=status]").text()).startsWith("Bewaarplicht opgelegd.");
        assertThat(put.html().select(".tag.bad").text()).isEqualTo("bewaarplicht");
        assertThat(kept.html().select("[role=status]").text())
                .contains("Blijft: 1. Nog aanwezig: ja. Mag worden verwijderd: nee.", "Dat duurt tot 2 mei 2027.");
        assertThat(held()).isTrue();
        assertThat(site.get(PATH + "?state=HOLDS", LOGIN)
                        .html()
                        .select("#lijst ~ .scroll")
                        .text())
                .contains("geschil 2026-14", "1 mei 2027");

        var again = taken(PrivacyKind.ERASURE);
        assertThat(press(again, "action", "lift").html().select("h1").text()).isEqualTo("Deze bewaarplicht opheffen?");
        assertThat(press(again, "action", "lift", "sure", "true")
                        .html()
                        .select("[role=status]")
                        .text())
                .startsWith("Bewaarplicht opgeheven.");
        press(again, "action", "erase", "sure", "true");

        assertThat(held()).isFalse();
        assertThat(notes(again)).containsExactlyInAnyOrder("privacy.lift", "privacy.erase");
    }

    @Test
    void lookingChangesNothing() {
        var path = taken(PrivacyKind.ERASURE);

        for (var looked : List.of(PATH, path, path + "?action=erase&sure=true", path + "?action=answer")) {
            assertThat(site.get(looked, LOGIN).status()).isEqualTo(200);
        }

        assertThat(held()).isTrue();
        assertThat(notes(path)).isEmpty();
        assertThat(site.oproep.privacy().answering().list(RequestState.OPEN, 10, 0))
                .hasSize(1);
    }

    @Test
    void isOnlyForWhoHasTheRoleAndNotWithoutTheTokenOfTheForm() {
        var path = taken(PrivacyKind.ERASURE);
        var worker = signedIn("werker", EnumSet.of(Role.READ, Role.WORK, Role.MONEY));
        var officer = signedIn("functionaris", EnumSet.of(Role.PRIVACY));

        for (var closed : List.of(PATH, path, "/beheer/bewaren")) {
            assertThat(site.get(closed).status()).isEqualTo(401);
            assertThat(worker.get(closed).status()).isEqualTo(403);
            assertThat(officer.get(closed).status()).isEqualTo(200);
        }
        assertThat(worker.get("/beheer").html().select("nav.rail").text()).doesNotContain("Verzoeken", "Bewaren");
        assertThat(officer.get(PATH).html().select("nav.rail").text()).contains("Verzoeken", "Bewaren");
        assertThat(officer.post(path, "action", "erase", "sure", "true").status())
                .isEqualTo(403);
        assertThat(held()).isTrue();
        var page = officer.get(path);
        assertThat(officer.acts(page, path, "action", "erase", "sure", "true").status())
                .isEqualTo(200);
        assertThat(held()).isFalse();
        assertThat(site.oproep.backOffice().noting().list(1, 0))
                .extracting(Noted::operator)
                .doesNotContainNull();
    }

    @Test
    void whatIsNoRequestAnswersAlike() {
        for (var path : Set.of(PATH + '/' + UUID.randomUUID(), PATH + "/geen")) {
            assertThat(site.get(path, LOGIN).status()).isEqualTo(404);
            assertThat(press(path, "action", "erase", "sure", "true").status()).isEqualTo(404);
        }
        assertThat(press(taken(PrivacyKind.ACCESS), "action", "burn").status()).isBetween(400, 422);
    }

    private Backoffice signedIn(String name, Set<Role> roles) {
        var appointing = site.oproep.backOffice().appointing();
        var appointed = (Appointed.Done) appointing.appoint(name, roles);
        appointing.choose(appointed.account().id(), appointed.password(), "een zin van " + name);
        return Backoffice.signedIn(site, name, "een zin van " + name);
    }
}
