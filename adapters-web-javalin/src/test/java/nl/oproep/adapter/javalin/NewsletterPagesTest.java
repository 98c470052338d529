package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Newsletters by hand and by program (L4). */
class NewsletterPagesTest {
    private static final String PAGES = "/beheer/nieuwsbrieven";
    private static final String API = "/api/v1/operator/newsletters";
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
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void theOperatorComposesLooksTriesAndSends() {
        var preview =
                site.acted(PAGES, List.of("subject", "Nieuws <b>", "text", "Een.\n\nTwee <script>x</script>"), LOGIN);
        var path = preview.html().select("form[action*=nieuwsbrieven]").attr("action");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select(".supplied").text()).contains("Een.", "Twee <script>x</script>");
        assertThat(preview.html().select("script")).isEmpty();

        var elsewhere = site.acted(path, List.of("action", "test", "email", "iemand@elders.example"), LOGIN);
        var own = site.acted(
                path,
                List.of("action", "test", "email", Fixtures.NETWORK.mailbox().value()),
                LOGIN);
        site.deliver();
        var looked = site.get(path, LOGIN);
        var sent = site.acted(path, List.of("action", "send", "sure", "true"), LOGIN);

        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(own.status()).isEqualTo(200);
        assertThat(site.letters.all()).hasSize(1);
        assertThat(looked.html().text()).contains("Concept");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.html().text()).contains("Onderweg");
        assertThat(sent.html().select("[value=send]")).isEmpty();
        assertThat(site.get(PAGES, LOGIN).html().select("td a").text()).isEqualTo("Nieuws <b>");
    }

    @Test
    void whatIsWrongIsToldAndNothingTypedIsLost() {
        var wrong = site.acted(PAGES, List.of("subject", "", "text", "Tekst", "english.subject", "News"), LOGIN);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".summary li")).hasSize(2);
        assertThat(wrong.html().select("[name=text]").text()).isEqualTo("Tekst");
        assertThat(site.get(API, LOGIN).json().path("items")).isEmpty();
    }

    @Test
    void aProgramDoesTheSame() {
        var composed = site.post(API, Running.JSON, "{\"english\":{\"subject\":\"News\",\"text\":\"Text\"}}", LOGIN);
        var path = API + "/" + composed.json().path("id").stringValue();

        assertThat(composed.status()).isEqualTo(201);
        assertThat(composed.json().path("state").stringValue()).isEqualTo("DRAFT");
        assertThat(site.post(path + "/test", Running.JSON, "{\"email\":\"x\"}", LOGIN)
                        .violations())
                .containsExactly("email: newsletter.test");
        assertThat(site.post(path + "/send", Running.JSON, "{}", LOGIN).status())
                .isEqualTo(202);
        assertThat(site.get(path, LOGIN).json().path("state").stringValue()).isEqualTo("SENDING");
        assertThat(site.post(API, Running.JSON, "{\"subject\":\"S\",\"text\":\"T\",\"send\":true}", LOGIN)
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("SENDING");
        assertThat(site.get(API, LOGIN).json().path("items")).hasSize(2);
        assertThat(site.get(API).status()).isEqualTo(401);
        assertThat(site.get(PAGES).status()).isIn(303, 401);
    }
}
