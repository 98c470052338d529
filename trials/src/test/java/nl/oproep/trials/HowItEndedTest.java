package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promise 12: everybody who responded hears of each stage and of the end, once, also when the process is killed again and again while they are told (O3, O4). */
class HowItEndedTest {
    private static final int RESPONDERS = 120;
    private static final int KILLS = 4;
    /** What four threads may have handed over and not yet written down. */
    private static final int IN_FLIGHT = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STAGE = "INTERVIEWS";

    @Test
    void everybodyHearsOfAStageAndOfTheEndOnceThroughKillsInTheMiddle() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, Map.of())) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            for (var who : responders()) {
                assertThat(board.respond(reference, Supplied.response(who, "Ik wil."))
                                .status())
                        .isEqualTo(202);
            }
            board.awaitQuiet(PATIENCE);

            told(site, mail, Map.of("stage", STAGE), "/feedback", reference);
            told(site, mail, Map.of("outcome", "FILLED_OTHERWISE"), "/finish", reference);
            int all = mail.received().size();

            site.kill();
            site.run();
            Board.of(site).awaitQuiet(PATIENCE);
            assertThat(mail.received()).as("what was told is not told again").hasSize(all);
        }
    }

    /** The operator tells it; the process is killed whenever so many more know, and started again. */
    private static void told(Site site, MailServer mail, Map<String, Object> news, String act, String reference) {
        int before = mail.received().size();
        var path = "/api/v1/operator/assignments/" + reference + act;
        assertThat(site.operator().json(path, news).status()).isLessThan(300);
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = before + kill * RESPONDERS / KILLS + kill;
            mail.await("so many know", PATIENCE, received -> received.size() >= enough);
            site.kill();
            site.run();
        }
        Patience.until("everybody knows", PATIENCE, () -> updates(mail, before).size() >= RESPONDERS);
        Board.of(site).awaitQuiet(PATIENCE);

        var updates = updates(mail, before);
        assertThat(updates.keySet()).isEqualTo(new TreeSet<>(responders()));
        assertThat(updates.values())
                .as("a mail each; a repeat is the same mail")
                .allSatisfy(copies -> assertThat(copies).allMatch(copy -> copy.sameAs(copies.get(0))));
        assertThat(updates.values().stream()
                        .mapToInt(copies -> copies.size() - 1)
                        .sum())
                .isLessThanOrEqualTo(KILLS * IN_FLIGHT);
    }

    private static Map<String, List<Received>> updates(MailServer mail, int before) {
        return mail.received().stream()
                .skip(before)
                .filter(one -> one.recipient().endsWith("@verloop-trials.nl"))
                .collect(Collectors.groupingBy(Received::recipient));
    }

    private static List<String> responders() {
        return IntStream.range(0, RESPONDERS)
                .mapToObj("kandidaat%03d@verloop-trials.nl"::formatted)
                .toList();
    }
}
