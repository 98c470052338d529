package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise 18: slow and idle clients do not stop the board, leave nothing behind, and cost nothing afterwards. */
class StaysUpTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    @Test
    void theBoardAnswersWhileHundredsDripAndThousandsIdle() throws IOException {
        try (var mail = MailServer.polite();
                var site = Site.start(mail)) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var crowd = new ArrayList<SocketChannel>();
            try {
                var bodies = connections(site, 400, head(Board.form(reference), true), crowd);
                var headers = connections(site, 400, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", crowd);
                connections(site, 2_000, "", crowd);

                var slowest = Duration.ZERO;
                long end = System.nanoTime() + LONG.toNanos();
                while (System.nanoTime() < end) {
                    drip(bodies);
                    drip(headers);
                    for (var path : List.of("/", "/oproepen/" + reference, "/api/v1/assignments", "/health/live")) {
                        slowest = longest(slowest, timed(board, path));
                    }
                    slowest = longest(slowest, timedResponse(board, reference));
                }
                System.out.println("slowest answer beside the crowd: " + slowest.toMillis() + " ms");
                assertThat(slowest).isLessThan(AT_MOST);
            } finally {
                for (var one : crowd) {
                    one.close();
                }
            }
            Patience.until(
                    "no upload is left behind",
                    Duration.ofSeconds(45),
                    () -> site.temporaryFiles().isEmpty());
            board.awaitQuiet(LONG);
            assertThat(quietestPercentage(site))
                    .as("idle CPU in percent of one core")
                    .isLessThan(1.0);
        }
    }

    private static Duration timed(Board board, String path) {
        long start = System.nanoTime();
        var answer = board.visitor().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration timedResponse(Board board, String reference) {
        long start = System.nanoTime();
        var answer = board.respond(reference, Supplied.response("druk@kandidaat-trials.nl", "druk " + start));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String head(String path, boolean multipart) {
        var type = multipart ? "multipart/form-data; boundary=b" : "application/x-www-form-urlencoded";
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 900000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.txt\"\r\n\r\n";
    }

    private static List<SocketChannel> connections(Site site, int count, String first, List<SocketChannel> crowd)
            throws IOException {
        var opened = new ArrayList<SocketChannel>();
        for (int i = 0; i < count; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));
            crowd.add(channel);
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(first.getBytes(StandardCharsets.US_ASCII)));
            opened.add(channel);
        }
        return opened;
    }

    /** One more byte each; who was sent away stays away. */
    private static void drip(List<SocketChannel> slow) throws IOException {
        for (var one : slow) {
            if (one.isOpen()) {
                try {
                    one.write(ByteBuffer.wrap(new byte[] {'x'}));
                } catch (IOException sentAway) {
                    one.close();
                }
            }
        }
    }

    /** The lowest of a few measurements, since compiling and tidying go on for a while. */
    private static double quietestPercentage(Site site) {
        double quietest = 100;
        for (int i = 0; i < 4 && quietest >= 1; i++) {
            var before = cpu(site);
            long start = System.nanoTime();
            Patience.during(Duration.ofSeconds(8), () -> true, "quiet");
            double used = cpu(site).minus(before).toNanos() * 100.0 / (System.nanoTime() - start);
            quietest = Math.min(quietest, used);
        }
        System.out.printf("idle: %.2f %% of a core%n", quietest);
        return quietest;
    }

    private static Duration cpu(Site site) {
        return site.process().info().totalCpuDuration().orElseThrow();
    }
}
