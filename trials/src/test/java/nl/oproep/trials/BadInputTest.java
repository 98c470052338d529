package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 19: bad input gets a clear error quickly, and stores nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail);
    private final Board board = Board.of(site);
    private final Visitor visitor = board.visitor();
    private String reference = "";
    private Set<String> before = Set.of();

    @BeforeAll
    void post() {
        reference = board.post(Supplied.assignment());
    }

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @BeforeEach
    void count() {
        before = board.receipts(reference);
    }

    @AfterEach
    void nothingIsStoredAndTheSiteGoesOn() {
        assertThat(board.receipts(reference)).isEqualTo(before);
        assertThat(visitor.get("/").status()).isEqualTo(200);
        Patience.until(
                "no upload is left behind",
                Duration.ofSeconds(10),
                () -> site.temporaryFiles().isEmpty());
    }

    static Stream<HostileRequest> hostile() {
        return HostileRequest.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedByTheApiWithAReason(HostileRequest hostile) {
        long start = System.nanoTime();

        var answer = hostile.send(visitor, reference);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICKLY);
        assertThat(answer.status()).as(answer.toString()).isIn(400, 413, 414, 415, 422, 431);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asString("")).isNotBlank();
        if (answer.status() == 422) {
            assertThat(answer.json().path("violations")).isNotEmpty();
        }
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=%ff%fe",
                "name=%",
                "answers.=x&answers..=y&=z&.=q",
                "requirements.99999999999999999999.label=x",
                "kind=RESPONSE&kind=QUESTION",
                "acceptTerms=16.21&acceptTerms=16.20",
                "formToken=%00%0d%0a",
            })
    void isRefusedByThePagesWithAPage(String body) {
        for (var path : List.of(Board.form(reference), "/oproepen/nieuw")) {
            var answer = visitor.send("POST", path, Visitor.URL_ENCODED, Wire.text(body));

            assertThat(answer.status()).as(answer.toString()).isIn(400, 413, 422);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.page().select("h1")).isNotEmpty();
        }
    }
}
