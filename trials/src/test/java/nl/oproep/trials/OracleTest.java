package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Promise 21: nobody learns what exists by asking (V10). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {
    private static final int ROUNDS = 150;

    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail, Database.H2, Map.of("OPROEP_PUBLICATION", "AFTER_CONFIRMATION"));
    private final Board board = Board.of(site);
    private final Visitor visitor = board.visitor();
    private String unpublished = "";
    private String open = "";
    private String confirm = "";

    @BeforeAll
    void post() {
        open = board.post(Supplied.assignment());
        visitor.post(LeakTest.path(mail.await(Supplied.POSTER).link("/bevestigen/")));
        unpublished = board.post(Supplied.assignment());
        mail.await(2);
        confirm = LeakTest.path(mail.received().get(1).link("/bevestigen/"));
    }

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @Test
    void whatIsNotPublishedLooksLikeWhatDoesNotExist() {
        for (var shape : List.of(
                "/oproepen/%s", "/oproepen/%s/reageren", "/api/v1/assignments/%s", "/api/v1/assignments/%s/form")) {
            alike(
                    () -> visitor.get(shape.formatted(unpublished)),
                    () -> visitor.get(shape.formatted("bcdfghjkmnpq")),
                    404,
                    unpublished,
                    "bcdfghjkmnpq");
        }
    }

    @Test
    void aResponseToWhatIsNotPublishedIsAnsweredLikeOneToNothing() {
        var response = Supplied.response("a@kandidaat-trials.nl", "x");

        var one = board.respond(unpublished, response);
        var other = board.respond("bcdfghjkmnpq", response);

        assertThat(one.status()).isEqualTo(404);
        assertThat(other.status()).isEqualTo(404);
        assertThat(one.text().replace(unpublished, "")).isEqualTo(other.text().replace("bcdfghjkmnpq", ""));
    }

    @Test
    void aTokenForSomethingElseLooksLikeOneThatNeverWas() {
        var secret = confirm.substring(confirm.lastIndexOf('/') + 1);
        var never = secret.substring(0, secret.length() - 4) + (secret.endsWith("2222") ? "3333" : "2222");
        var close = Fields.none().and("action", "close");
        alike(
                () -> visitor.get("/beheer-oproep/" + secret),
                () -> visitor.get("/beheer-oproep/" + never),
                404,
                secret,
                never);
        alike(
                () -> visitor.form("/beheer-oproep/" + secret, close),
                () -> visitor.form("/beheer-oproep/" + never, close),
                404,
                secret,
                never);
        assertThat(visitor.get("/beheer-oproep/kort").status()).isEqualTo(404);
        assertThat(visitor.get("/bevestigen/kort").status()).isEqualTo(404);
    }

    @Test
    void whoRespondedBeforeIsAnsweredLikeWhoDidNot() {
        var number = new int[1];
        board.respond(open, Supplied.response("bekend@kandidaat-trials.nl", "eerst"));
        alike(
                () -> board.respond(open, Supplied.response("bekend@kandidaat-trials.nl", "nog eens " + number[0]++)),
                () -> board.respond(
                        open,
                        Supplied.response("nieuw" + number[0] + "@kandidaat-trials.nl", "nog eens " + number[0]++)),
                202,
                "",
                "");
    }

    @Test
    void aWrongPasswordIsAnsweredLikeAnUnknownUser() {
        alike(
                () -> Visitor.of(site.address(), Site.OPERATOR, "mis").get("/api/v1/operator/assignments"),
                () -> Visitor.of(site.address(), "niemand", "mis").get("/api/v1/operator/assignments"),
                401,
                "",
                "",
                15);
    }

    private static void alike(Supplier<Answer> one, Supplier<Answer> other, int status, String mine, String theirs) {
        alike(one, other, status, mine, theirs, ROUNDS);
    }

    /** Same status, headers and text; and medians that tell nobody anything. */
    private static void alike(
            Supplier<Answer> one, Supplier<Answer> other, int status, String mine, String theirs, int rounds) {
        var first = one.get();
        var second = other.get();
        assertThat(first.status()).as(first.toString()).isEqualTo(status);
        assertThat(second.status()).as(second.toString()).isEqualTo(status);
        if (status >= 400) {
            assertThat(first.text().replace(mine, "")).isEqualTo(second.text().replace(theirs, ""));
        }
        assertThat(first.headers().map().keySet())
                .isEqualTo(second.headers().map().keySet());

        var firsts = new ArrayList<Long>();
        var seconds = new ArrayList<Long>();
        for (int i = 0; i < rounds; i++) {
            firsts.add(timed(one));
            seconds.add(timed(other));
        }
        double ratio = median(firsts) / (double) median(seconds);
        double apart = Math.abs(median(firsts) - median(seconds)) / 1e6;
        assertThat((ratio > 0.6 && ratio < 1.67) || apart < 1.0)
                .as("%s: medians %d and %d µs", first.asked(), median(firsts) / 1000, median(seconds) / 1000)
                .isTrue();
    }

    private static long timed(Supplier<Answer> question) {
        long start = System.nanoTime();
        assertThat(question.get().status()).isLessThan(500);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
