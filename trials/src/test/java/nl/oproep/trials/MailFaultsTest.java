package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises 3, 16 and 17: what a mail server does to us (M2). */
class MailFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CANDIDATE = "kandidaat@kandidaat-trials.nl";

    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail, Database.H2, quickRetries(Map.of()));
    private final Board board = Board.of(site);
    private final String reference = board.post(Supplied.assignment());

    @AfterEach
    void close() {
        site.close();
        mail.close();
    }

    private static Map<String, String> quickRetries(Map<String, String> more) {
        var settings = new HashMap<>(Map.of("OPROEP_MAIL_RETRY", "250ms", "OPROEP_MAIL_NETWORK", Supplied.NETWORK));
        settings.putAll(more);
        return settings;
    }

    @Test
    void aRepeatAfterALostReplyIsTheSameMailInEverything() {
        var dropped = dropFirst();
        mail.behave(dropped);

        assertThat(respond(CANDIDATE).status()).isEqualTo(202);
        mail.await(
                "each mail twice",
                SOON,
                all -> all.stream()
                                .filter(one -> one.recipient().equals(CANDIDATE))
                                .count()
                        >= 2);
        board.awaitQuiet(SOON);

        for (var recipient : List.of(CANDIDATE, Supplied.NETWORK)) {
            var copies = mail.to(recipient);
            assertThat(copies).as(recipient).hasSizeGreaterThanOrEqualTo(2);
            assertThat(copies).allSatisfy(copy -> {
                assertThat(copy.messageId()).isEqualTo(copies.get(0).messageId());
                assertThat(copy.header("Date")).isEqualTo(copies.get(0).header("Date"));
                assertThat(copy.sender()).isEqualTo(copies.get(0).sender());
                assertThat(copy.bytes()).isEqualTo(copies.get(0).bytes());
            });
        }
    }

    private static Manners dropFirst() {
        Set<String> dropped = ConcurrentHashMap.newKeySet();
        return (stage, about) -> stage == Stage.DOT && dropped.add(about) ? Manners.DROP : Manners.OK;
    }

    @Test
    void aMailThatIsRefusedForNowGoesOutLaterUnchanged() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        mail.behave((stage, about) ->
                stage == Stage.RCPT && seen.add(about) ? "451 4.7.1 greylisted, come back" : Manners.OK);

        assertThat(respond(CANDIDATE).status()).isEqualTo(202);

        mail.await(CANDIDATE);
        mail.await(Supplied.NETWORK);
        board.awaitQuiet(SOON);
        assertThat(mail.to(CANDIDATE)).hasSize(1);
        assertThat(mail.said(Stage.MAIL).stream()
                        .map(MailServer.Said::about)
                        .filter(mail.to(CANDIDATE).get(0).sender()::equals))
                .as("the same envelope sender each time, or greylisting never passes")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aMailThatIsRefusedForGoodStandsOnTheOperatorsListAndCanBeTriedAgain() {
        mail.behave((stage, about) ->
                stage == Stage.RCPT && about.equals(CANDIDATE) ? "550 5.1.1 no such mailbox" : Manners.OK);

        assertThat(respond(CANDIDATE).status()).isEqualTo(202);
        Patience.until(
                "it is on the list", SOON, () -> !board.deliveries("FAILED").isEmpty());

        var failed = board.deliveries("FAILED");
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).toString()).contains("550").contains("5.1.1");
        mail.await(Supplied.NETWORK);
        mail.behave(Manners.POLITE);
        var again = board.operator()
                .json("/api/v1/operator/deliveries/" + failed.get(0).path("id").asString() + "/retry", Map.of());
        assertThat(again.status()).as(again.toString()).isIn(200, 202, 204);
        mail.await(CANDIDATE);
        Patience.until(
                "the list is empty", SOON, () -> board.deliveries("FAILED").isEmpty());
    }

    @Test
    void aServerThatIsAwayIsNoErrorForTheCandidateAndLosesNothing() {
        mail.await(Supplied.POSTER);
        board.awaitQuiet(SOON);
        mail.shut();

        assertThat(respond(CANDIDATE).status()).isEqualTo(202);
        assertThat(board.deliveries("PENDING")).hasSize(3);
        assertThat(site.visitor().get("/").status()).isEqualTo(200);
        mail.reopen();

        mail.await(CANDIDATE);
        mail.await(Supplied.NETWORK);
        board.awaitQuiet(SOON);
    }

    @Test
    void oneServerThatFallsSilentDoesNotStopTheRest() {
        mail.await(Supplied.POSTER);
        mail.behave((stage, about) -> stage == Stage.DOT && about.startsWith("stil") ? Manners.SILENCE : Manners.OK);

        assertThat(respond("stil@kandidaat-trials.nl").status()).isEqualTo(202);
        mail.awaitSaid(
                "the silence",
                SOON,
                all -> all.stream()
                        .anyMatch(one -> one.stage() == Stage.DOT && one.about().startsWith("stil")));
        for (int i = 0; i < 5; i++) {
            assertThat(respond("luid" + i + "@kandidaat-trials.nl").status()).isEqualTo(202);
        }

        for (int i = 0; i < 5; i++) {
            mail.await("luid" + i + "@kandidaat-trials.nl");
        }
        assertThat(board.deliveries("FAILED")).isEmpty();
    }

    @Test
    void mailThatIsRefusedDoesNotStopTheRest() {
        mail.behave((stage, about) -> about.startsWith("weg")
                ? stage == Stage.RCPT ? "550 5.1.1 unknown" : Manners.OK
                : stage == Stage.DOT && about.startsWith("nee") ? "554 5.6.0 content refused" : Manners.OK);

        for (int i = 0; i < 4; i++) {
            respond("weg" + i + "@kandidaat-trials.nl");
            respond("nee" + i + "@kandidaat-trials.nl");
            respond("goed" + i + "@kandidaat-trials.nl");
        }

        for (int i = 0; i < 4; i++) {
            mail.await("goed" + i + "@kandidaat-trials.nl");
        }
        Patience.until(
                "all eight are known", SOON, () -> board.deliveries("FAILED").size() == 8);
    }

    @Test
    void aWrongPasswordPausesTheQueueBurnsNoTryAndIsNotThePostersFault() {
        try (var strict = MailServer.withLogin();
                var locked = Site.start(
                        strict,
                        Database.H2,
                        quickRetries(Map.of("OPROEP_SMTP_USER", "oproep", "OPROEP_SMTP_PASSWORD", "oud")))) {
            strict.behave((stage, about) -> stage == Stage.AUTH ? "535 5.7.8 wrong user or password" : Manners.OK);
            var room = Board.of(locked);
            var assignment = room.post(Supplied.assignment());
            assertThat(room.respond(assignment, Supplied.response(CANDIDATE, "wachtwoord"))
                            .status())
                    .isEqualTo(202);
            strict.awaitSaid(
                    "three refusals",
                    SOON,
                    all -> all.stream().filter(one -> one.stage() == Stage.AUTH).count() >= 3);

            assertThat(room.deliveries("FAILED")).isEmpty();
            assertThat(room.deliveries("PENDING"))
                    .hasSize(4)
                    .allSatisfy(one -> assertThat(one.path("tries").asInt(0))
                            .as("tries of %s", one)
                            .isZero());
            assertThat(locked.visitor().get("/").status()).isEqualTo(200);
            strict.behave(Manners.POLITE);
            strict.await(CANDIDATE);
            strict.await(Supplied.NETWORK);
            room.awaitQuiet(SOON);
        }
    }

    private Answer respond(String email) {
        return board.respond(reference, Supplied.response(email, "over " + email));
    }
}
