package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners change their data by page and by API; nobody learns who is a partner (L5, V10, promise 21). */
class PartnerChangePagesTest {
    private static final String PARTNER = "partner@partner-kanarie.example";
    private static final String STRANGER = "vreemde@vreemde-kanarie.example";
    private static final String API = "/api/v1/partners/changes";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        site.oproep.subscribing().subscribe(EmailAddress.of(PARTNER), Fixtures.TODAY, null);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static List<String> fields(String email) {
        return Running.pairs(
                "email",
                email,
                "newEmail",
                "nieuw@partner-kanarie.example",
                "name",
                "P. <b>Partner</b>",
                "phone",
                "06-00525252",
                "profile",
                "Regel een\nRegel <script>alert(1)</script>",
                "acceptTerms",
                "16.21");
    }

    private static String json(String email) {
        return "{\"email\":\"" + email + "\",\"phone\":\"06-00525252\",\"acceptTerms\":\"16.21\"}";
    }

    @Test
    void fromTheFormToTheConfirmation() {
        var form = site.get("/partner/wijzigen");
        assertThat(form.html().select("h1").text()).isEqualTo("Wijzigen gegevens Partner Abonnee");

        var sent = site.form("/partner/wijzigen", fields(PARTNER));
        site.deliver();
        var link = site.letters.link("partner/bevestigen");
        var looked = site.get(link);
        site.head(link);
        assertThat(partners()).contains(PARTNER).doesNotContain("nieuw@");
        var done = site.form(link, List.of());

        assertThat(sent.status()).isEqualTo(202);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.html().select("dd").eachText())
                .contains("nieuw@partner-kanarie.example", "P. <b>Partner</b>", "06-00525252");
        assertThat(looked.html().select("script, dd b")).isEmpty();
        assertThat(looked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(done.status()).isEqualTo(200);
        assertThat(partners()).contains("nieuw@partner-kanarie.example", "P. <b>Partner</b>", "06-00525252");
        assertThat(site.form(link, List.of()).status()).isEqualTo(404);
        assertThat(site.get(link).status()).isEqualTo(404);
        assertThat(site.get("/partner/bevestigen/onzin").status()).isEqualTo(404);
    }

    private List<String> recipients() {
        return site.letters.all().stream().map(mail -> mail.recipient().value()).toList();
    }

    private String partners() {
        return site.get("/beheer/partners", LOGIN).html().text();
    }

    @Test
    void theOperatorsApiShowsWhatAPartnerTold() {
        site.form("/partner/wijzigen", fields(PARTNER));
        site.deliver();
        site.form(site.letters.link("partner/bevestigen"), List.of());

        var item = site.get("/api/v1/operator/partners", LOGIN)
                .json()
                .path("items")
                .get(0);

        assertThat(item.path("email").stringValue()).isEqualTo("nieuw@partner-kanarie.example");
        assertThat(item.path("name").stringValue()).isEqualTo("P. <b>Partner</b>");
        assertThat(item.path("start").stringValue()).isEqualTo("2026-11-23");
    }

    @Test
    void knownAndUnknownGetTheSameAnswerToTheLastByte() {
        var known = site.form("/partner/wijzigen", fields(PARTNER));
        var unknown = site.form("/partner/wijzigen", fields(STRANGER));
        var knownByApi = site.post(API, Running.JSON, json(PARTNER));
        var unknownByApi = site.post(API, Running.JSON, json(STRANGER));

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body()).doesNotContain(PARTNER);
        assertThat(unknownByApi.status()).isEqualTo(knownByApi.status()).isEqualTo(202);
        assertThat(unknownByApi.body()).isEqualTo(knownByApi.body());
        assertThat(named(unknown)).isEqualTo(named(known));
        assertThat(named(unknownByApi)).isEqualTo(named(knownByApi));
        site.deliver();
        assertThat(recipients()).contains(PARTNER).doesNotContain(STRANGER);
    }

    private static List<String> named(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void whatIsWrongIsToldAtItsFieldTheSameForAnyAddress() {
        var wrong = Running.pairs("email", PARTNER, "newEmail", "geen adres", "phone", "0".repeat(41));
        var stranger = Running.pairs("email", STRANGER, "newEmail", "geen adres", "phone", "0".repeat(41));

        var page = site.form("/partner/wijzigen", wrong);
        var other = site.form("/partner/wijzigen", stranger);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".summary li")).hasSize(3);
        assertThat(page.html().select("[name=phone]").val()).isEqualTo("0".repeat(41));
        assertThat(page.html().select(".error").eachText())
                .isEqualTo(other.html().select(".error").eachText());
        assertThat(site.post(API, Running.JSON, "{\"email\":\"" + PARTNER + "\"}")
                        .violations())
                .containsExactlyInAnyOrder("newEmail: partner.nothing", "acceptTerms: terms");
        site.deliver();
        assertThat(recipients()).isEmpty();
    }

    @Test
    void aRobotThatFillsTheHiddenFieldIsStopped() {
        var fields = fields(PARTNER);
        fields.addAll(List.of("fax", "x"));

        assertThat(site.form("/partner/wijzigen", fields).status()).isEqualTo(422);

        site.deliver();
        assertThat(recipients()).isEmpty();
    }
}
