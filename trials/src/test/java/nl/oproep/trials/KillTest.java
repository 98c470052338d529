package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises 2 and 3: the process is killed at random moments under load, again and again. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("oproep.trials.rounds", 20);
    private static final int CLIENTS = 4;
    private static final int MOST_A_CLIENT = 60;
    private static final Pattern MARKER = Pattern.compile("marker-(r[0-9]+n[0-9]+)-");
    private static final Pattern RECEIPT = Pattern.compile("(?:reactie|vraag) ([2-9a-z]{12})");

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> unanswered = new ConcurrentHashMap<>();
    private final Random random = new Random(seed());

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatWasReceivedReachesPosterNetworkAndCandidateHoweverOftenTheProcessIsKilled(Database database) {
        try (var mail = MailServer.polite();
                var site = Site.startAsShipped(mail, database, Map.of("OPROEP_MAIL_NETWORK", Supplied.NETWORK))) {
            var reference = Board.of(site).post(Supplied.assignment());

            for (int round = 0; round < ROUNDS; round++) {
                underLoad(site, reference, round);
                site.run();
                assertThat(Board.of(site).receipts(reference))
                        .as("stored after round %d", round)
                        .containsAll(acknowledged.values());
                againWithTheSameKey(Board.of(site), reference);
            }
            mail.await("three mails for each of " + acknowledged.size(), Duration.ofMinutes(3), this::allThree);
            Board.of(site).awaitQuiet(Duration.ofMinutes(1));

            var stored = Board.of(site).receipts(reference);
            System.out.printf(
                    "%s: %d rounds, %d acknowledged, %d stored, %d mails, %d repeats%n",
                    database,
                    ROUNDS,
                    acknowledged.size(),
                    stored.size(),
                    mail.received().size(),
                    repeats(mail.received()));
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
            assertThat(stored).containsAll(acknowledged.values());
            assertThat(receiptsInMails(mail.received())).isEqualTo(stored);
            eachOnceOrRecognisable(mail.received());
        }
    }

    /** Clients submit until the process is killed, at a moment nobody chose. */
    private void underLoad(Site site, String reference, int round) {
        var board = Board.of(site);
        var next = new AtomicInteger();
        var clients = new ArrayList<Thread>();
        var moment = new CountDownLatch(3 + random.nextInt(CLIENTS * MOST_A_CLIENT - 20));
        for (int c = 0; c < CLIENTS; c++) {
            var client = new Thread(() -> {
                int left = MOST_A_CLIENT;
                while (left-- > 0 && submit(board, reference, "r" + round + "n" + next.incrementAndGet())) {
                    moment.countDown();
                }
            });
            clients.add(client);
            client.start();
        }
        try {
            assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
            LockSupport.parkNanos(random.nextInt(20_000_000));
            site.kill();
            for (var client : clients) {
                client.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean submit(Board board, String reference, String marker) {
        var response = Supplied.with(
                Supplied.response(address(marker), "marker-" + marker + "-"), "idempotencyKey", "sleutel-" + marker);
        unanswered.put(marker, response);
        try {
            var answer = withBrochure(marker)
                    ? board.visitor()
                            .multipart(
                                    Board.responses(reference),
                                    Multipart.form()
                                            .fields(Fields.of(response))
                                            .file("attachment", "brochure.pdf", "application/pdf", brochure(marker)))
                    : board.respond(reference, response, "Idempotency-Key", "sleutel-" + marker);
            if (answer.status() == 202) {
                unanswered.remove(marker);
                acknowledged.put(marker, answer.json().path("receipt").stringValue());
            }
            return answer.status() == 202;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Half of those who got no answer try again, as people and programs do; the others never come back. */
    private void againWithTheSameKey(Board board, String reference) {
        for (var marker : List.copyOf(unanswered.keySet())) {
            if (marker.hashCode() % 2 == 0) {
                assertThat(submit(board, reference, marker)).isTrue();
            }
        }
    }

    private boolean allThree(List<Received> mails) {
        if (mails.size() < 3 * acknowledged.size()) {
            return false;
        }
        var reached = byMarker(mails);
        return acknowledged.keySet().stream()
                .allMatch(marker -> reached.getOrDefault(marker, List.of()).size() >= 3);
    }

    /** Who got each response, every message counted once. */
    private static Map<String, List<String>> byMarker(List<Received> mails) {
        var seen = new HashSet<String>();
        return mails.stream()
                .filter(mail -> !mail.copied().isEmpty())
                .filter(mail -> seen.add(mail.messageId()))
                .map(mail -> Map.entry(marker(mail), mail.recipient()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String marker(Received mail) {
        var marker = MARKER.matcher(mail.copied());
        return marker.find() ? marker.group(1) : "none";
    }

    private static Set<String> receiptsInMails(List<Received> mails) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(Supplied.NETWORK))
                .map(mail -> RECEIPT.matcher(mail.header("Subject")))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
    }

    private void eachOnceOrRecognisable(List<Received> mails) {
        var byMessage = mails.stream().collect(Collectors.groupingBy(Received::messageId));
        byMessage.forEach((id, copies) ->
                assertThat(copies).as("repeats of %s", id).allMatch(copy -> copy.sameAs(copies.get(0))));
        var reached = byMarker(mails);
        acknowledged
                .keySet()
                .forEach(marker -> assertThat(reached.get(marker))
                        .as("who got response %s", marker)
                        .containsExactlyInAnyOrder(Supplied.POSTER, Supplied.NETWORK, address(marker)));
        assertThat(mails.stream()
                        .filter(mail -> MARKER.matcher(mail.copied()).find())
                        .filter(mail -> withBrochure(marker(mail))))
                .allSatisfy(mail -> assertThat(mail.attachments().values())
                        .as("brochure with %s", mail)
                        .anySatisfy(file -> assertThat(file).isEqualTo(brochure(marker(mail)))));
    }

    /** Every third person sends a file along. */
    private static boolean withBrochure(String marker) {
        return Math.floorMod(marker.hashCode(), 3) == 0;
    }

    private static byte[] brochure(String marker) {
        return ("%PDF-1.4\n" + ("% " + marker + " \u0000\u00ff\n").repeat(4_000) + "trailer<<>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long repeats(List<Received> mails) {
        return mails.size() - mails.stream().map(Received::messageId).distinct().count();
    }

    private static String address(String marker) {
        return marker + "@marker-trials.nl";
    }

    private static long seed() {
        var chosen = System.getProperty("oproep.trials.seed", "");
        long seed = chosen.isEmpty() ? System.nanoTime() : Long.parseLong(chosen);
        System.out.println("moments by -Doproep.trials.seed=" + seed);
        return seed;
    }
}
