package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promise 22: two sites on one PostgreSQL are as good as one. */
class TwoNodesTest {
    private static final int RESPONSES = 150;

    @Test
    void everyMailGoesOutOnceAndBothShowTheSameBoard() {
        var settings = shared();
        try (var mail = MailServer.polite();
                var one = Site.start(mail, Database.H2, settings);
                var other = Site.start(mail, Database.H2, settings)) {
            var first = Board.of(one);
            var second = Board.of(other);
            var reference = first.post(Supplied.assignment());
            Patience.until(
                    "the other shows it",
                    Duration.ofSeconds(5),
                    () -> second.visitor().get("/").text().contains(reference));

            for (int i = 0; i < RESPONSES; i++) {
                var board = i % 2 == 0 ? first : second;
                var answer =
                        board.respond(reference, Supplied.response("knoop" + i + "@kandidaat-trials.nl", "knoop " + i));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
            }
            mail.await(1 + 3 * RESPONSES);
            first.awaitQuiet(Duration.ofSeconds(20));

            assertThat(mail.received()).hasSize(1 + 3 * RESPONSES);
            assertThat(mail.received().stream().map(Received::messageId).distinct())
                    .hasSize(1 + 3 * RESPONSES);
            assertThat(first.supervise(reference, "close").status()).isIn(200, 204);
            assertThat(second.respond(reference, Supplied.response("laat@kandidaat-trials.nl", "laat"))
                            .status())
                    .as("closed on one is closed on both, at once")
                    .isEqualTo(409);
        }
    }

    /** Takes as long as a lease lasts. */
    @Test
    void aNodeThatFreezesCausesAtMostOneRecognisableRepeat() throws IOException, InterruptedException {
        var settings = shared();
        try (var mail = MailServer.polite();
                var one = Site.start(mail, Database.H2, settings);
                var other = Site.start(mail, Database.H2, settings)) {
            var first = Board.of(one);
            var reference = first.post(Supplied.assignment());
            mail.await(Supplied.POSTER);
            mail.behave((stage, about) ->
                    stage == Stage.DOT && about.startsWith("bevroren") ? Manners.SILENCE : Manners.OK);
            assertThat(first.respond(reference, Supplied.response("bevroren@kandidaat-trials.nl", "ijs"))
                            .status())
                    .isEqualTo(202);
            mail.awaitSaid(
                    "the mail is on its way",
                    Duration.ofSeconds(20),
                    all -> all.stream()
                            .anyMatch(said ->
                                    said.stage() == Stage.DOT && said.about().startsWith("bevroren")));
            mail.behave(Manners.POLITE);

            signal(one, "STOP");
            try {
                mail.await(
                        "the other node sends it",
                        Duration.ofMinutes(6),
                        all -> all.stream()
                                .anyMatch(received -> received.recipient().startsWith("bevroren")));
            } finally {
                signal(one, "CONT");
            }
            Board.of(other).awaitQuiet(Duration.ofSeconds(60));

            var copies = mail.to("bevroren@kandidaat-trials.nl");
            assertThat(copies).hasSizeBetween(1, 2).allMatch(copy -> copy.sameAs(copies.get(0)));
            var perMessage =
                    mail.received().stream().collect(Collectors.groupingBy(Received::messageId, Collectors.counting()));
            assertThat(perMessage.values()).allMatch(count -> count <= 2);
        }
    }

    private static void signal(Site site, String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(site.process().pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private static Map<String, String> shared() {
        var settings = new HashMap<>(Database.POSTGRESQL.settings());
        settings.put("OPROEP_MAIL_NETWORK", Supplied.NETWORK);
        return settings;
    }
}
