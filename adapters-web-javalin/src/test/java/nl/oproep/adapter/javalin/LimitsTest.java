package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of R10 on the wired path: what a client gets, not what a helper says. */
class LimitsTest {
    @TempDir
    Path uploads;

    @Test
    void letsAClientSendSixtyInTenMinutesAndThenSaysHowLongToWait() {
        try (var site = limited()) {
            int accepted = 0;
            Answer answer = post(site, 0);
            while (answer.status() == 201) {
                accepted++;
                answer = post(site, accepted);
            }

            assertThat(accepted).isEqualTo(60);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 600);

            site.clock.pass(Duration.ofSeconds(Integer.parseInt(answer.header("Retry-After"))));
            assertThat(post(site, 100).status()).isEqualTo(201);
        }
    }

    @Test
    void chargesAFormWithoutATokenFiveTimes() {
        try (var site = limited()) {
            for (int i = 0; i < 12; i++) {
                assertThat(form(site, i, List.of()).status()).isEqualTo(200);
            }

            var answer = form(site, 12, List.of());

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.html().select("[name=title]").val()).isEqualTo("Interim controller");
        }
    }

    @Test
    void chargesAPersonOnceAndWhoIsFasterThanAPersonFiveTimes() {
        try (var site = limited()) {
            var token = site.get("/oproepen/nieuw")
                    .html()
                    .select("[name=formToken]")
                    .val();
            assertThat(form(site, 0, List.of("formToken", token)).status()).isEqualTo(200);
            site.clock.pass(Duration.ofSeconds(3));
            for (int i = 1; i <= 55; i++) {
                assertThat(form(site, i, List.of("formToken", token)).status())
                        .as("form " + i)
                        .isEqualTo(200);
            }

            assertThat(form(site, 99, List.of("formToken", "vals")).status()).isEqualTo(429);
        }
    }

    @Test
    void letsOneAddressGetTwentyCopiesAnHour() {
        try (var site = limited()) {
            for (int i = 0; i < 20; i++) {
                assertThat(site.post("/api/v1/assignments", Running.JSON, JsonPosting.titled("Nummer " + i))
                                .status())
                        .isEqualTo(201);
            }

            assertThat(site.post("/api/v1/assignments", Running.JSON, JsonPosting.all())
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void whatWasRefusedCostsTheAddressNothing() {
        try (var site = limited()) {
            for (int i = 0; i < 30; i++) {
                assertThat(site.post("/api/v1/assignments", Running.JSON, JsonPosting.titled(" "))
                                .status())
                        .isEqualTo(422);
            }

            assertThat(site.post("/api/v1/assignments", Running.JSON, JsonPosting.all())
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void believesNobodyWhoSaysToBeSomebodyElse() {
        try (var site = limited()) {
            for (int i = 0; i < 60; i++) {
                post(site, i, "X-Forwarded-For", "198.51.100." + i);
            }

            assertThat(post(site, 61, "X-Forwarded-For", "198.51.100.99").status())
                    .isEqualTo(429);
        }
    }

    @Test
    void believesAProxyThatItKnowsAndNobodyBehindIt() {
        try (var site = limited(settings -> settings.trustedProxies(List.of("127.0.0.0/8")))) {
            for (int i = 0; i < 61; i++) {
                post(site, i, "X-Forwarded-For", "203.0.113." + i + ", 198.51.100.7");
            }

            assertThat(post(site, 70, "X-Forwarded-For", "198.51.100.7").status())
                    .isEqualTo(429);
            assertThat(post(site, 71, "X-Forwarded-For", "198.51.100.8").status())
                    .isEqualTo(201);
        }
    }

    @Test
    void canBeSwitchedOff() {
        try (var site = Running.site(uploads)) {
            for (int i = 0; i < 80; i++) {
                assertThat(post(site, i).status()).isEqualTo(201);
            }
        }
    }

    private Running limited() {
        return limited(settings -> settings);
    }

    private Running limited(UnaryOperator<OproepPages.Builder> more) {
        return Running.site(uploads, settings -> more.apply(settings.limits(true)));
    }

    /** A posting by another poster each time. */
    private static Answer post(Running site, int number, String... headers) {
        var posting = JsonPosting.document();
        posting.withObjectProperty("poster").put("email", "plaatser" + number + "@voorbeeld.example");
        return site.post("/api/v1/assignments", Running.JSON, posting.toString(), headers);
    }

    private static Answer form(Running site, int number, List<String> more) {
        var typed = JsonPosting.form();
        typed.set(typed.indexOf("poster.email") + 1, "plaatser" + number + "@voorbeeld.example");
        typed.addAll(more);
        return site.form("/oproepen/nieuw", typed);
    }
}
