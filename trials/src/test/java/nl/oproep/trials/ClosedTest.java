package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise 11: closed is closed (R1). */
class ClosedTest {
    private static final int AT_ONCE = 50;
    private static final int TIMES = 4;

    /** A response that was answered, and when it was sent. */
    private record Tried(long sentAt, Answer answer) {}

    @ParameterizedTest
    @EnumSource(Database.class)
    void responsesDuringTheCloseAreAcceptedAndDeliveredOrRefusedAndNoneAfterIt(Database database) throws Exception {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, database, Map.of("OPROEP_MAIL_NETWORK", Supplied.NETWORK))) {
            var board = Board.of(site);
            for (int time = 0; time < TIMES; time++) {
                var reference = board.post(Supplied.assignment());

                var accepted = whileItIsBeingClosed(board, reference, 10 + 20 * time);

                assertThat(board.receipts(reference)).isEqualTo(accepted);
                mail.await(
                        "the mails of " + accepted.size(),
                        Duration.ofSeconds(60),
                        all -> all.stream()
                                .map(one -> one.header("Subject"))
                                .collect(Collectors.joining("\n"))
                                .lines()
                                .flatMap(subject -> accepted.stream().filter(subject::contains))
                                .collect(Collectors.toSet())
                                .equals(accepted));
                stillRefused(board, reference);
            }
            assertThat(mail.to("laat@kandidaat-trials.nl")).isEmpty();
        }
    }

    private static void stillRefused(Board board, String reference) {
        var late = Supplied.response("laat@kandidaat-trials.nl", "te laat");
        var api = board.respond(reference, late);
        var form = board.visitor().form(Board.form(reference), Fields.of(late));

        assertThat(api.status()).as(api.toString()).isEqualTo(409);
        assertThat(form.status()).as(form.toString()).isEqualTo(409);
    }

    /** The receipts of those who were in time, when the operator closes after so many of them. */
    private static Set<String> whileItIsBeingClosed(Board board, String reference, int after) throws Exception {
        var tried = new ConcurrentLinkedQueue<Tried>();
        var acknowledged = new CountDownLatch(after);
        var work = new ArrayList<Callable<Long>>();
        for (var address : Supplied.addresses(AT_ONCE)) {
            work.add(() -> respond(board, reference, address, tried, acknowledged));
        }
        work.add(() -> {
            assertThat(acknowledged.await(60, TimeUnit.SECONDS)).isTrue();
            var closing = board.supervise(reference, "close");
            assertThat(closing.status()).as(closing.toString()).isEqualTo(200);
            return System.nanoTime();
        });
        var clients = Executors.newFixedThreadPool(work.size());
        try {
            long closed = 0;
            for (var future : clients.invokeAll(work)) {
                closed = Math.max(closed, future.get());
            }
            return inTime(List.copyOf(tried), closed);
        } finally {
            clients.shutdown();
        }
    }

    /** Each client goes on until it is refused. */
    private static long respond(
            Board board,
            String reference,
            String address,
            ConcurrentLinkedQueue<Tried> tried,
            CountDownLatch acknowledged) {
        for (int i = 0; i < 100; i++) {
            long sentAt = System.nanoTime();
            var answer = board.respond(reference, Supplied.response(address, "keer " + i));
            tried.add(new Tried(sentAt, answer));
            if (answer.status() != 202) {
                break;
            }
            acknowledged.countDown();
        }
        return 0;
    }

    private static Set<String> inTime(List<Tried> tried, long closed) {
        assertThat(tried).extracting(one -> one.answer().status()).containsOnly(202, 409);
        assertThat(tried.stream().filter(one -> one.sentAt() - closed > 0))
                .as("sent after the close was acknowledged")
                .allMatch(one -> one.answer().status() == 409);
        return tried.stream()
                .filter(one -> one.answer().status() == 202)
                .map(one -> one.answer().json().path("receipt").stringValue())
                .collect(Collectors.toSet());
    }
}
