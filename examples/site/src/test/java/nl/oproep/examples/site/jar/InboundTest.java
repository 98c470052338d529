package nl.oproep.examples.site.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inbound}: 0 when the mail is taken for good, 75 when it is to be offered again; never lost in between (M4, promise 16). */
class InboundTest {
    private static final String BOUNCE = """
            From: MAILER-DAEMON@mx.kanarie.example
            To: b+onbekend@bounce.oproep.example
            Subject: Undelivered Mail

            <weg@kanarie.example>: 550 5.1.1 unknown
            """;

    @TempDir
    private Path folder;

    @Test
    void withNoSiteRunningItTakesTheMailInItself() throws InterruptedException {
        var data = folder.resolve("data");

        var ran = Jar.run(
                BOUNCE,
                Map.of(
                        "OPROEP_DATA_DIR",
                        data.toString(),
                        "SENDER",
                        "",
                        "RECIPIENT",
                        "b+onbekend@bounce.oproep.example"),
                "inbound");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(waiting(data)).isEmpty();
    }

    @Test
    void aRunningSiteTakesInWhatItLeaves() throws InterruptedException {
        var data = folder.resolve("data");
        try (var site = RunningSite.in(data, Map.of())) {
            for (int i = 0; i < 2; i++) {
                var ran = Jar.run(
                        BOUNCE,
                        Map.of("OPROEP_DATA_DIR", data.toString()),
                        "inbound",
                        "b+onbekend@bounce.oproep.example");
                assertThat(ran.exit()).as(ran.err()).isZero();
            }

            var end = Instant.now().plusSeconds(30);
            while (!waiting(data).isEmpty() && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(waiting(data)).as(site.said()).isEmpty();
        }
    }

    @Test
    void aMaildirIsReadByTheSite() throws IOException, InterruptedException {
        var maildir = folder.resolve("maildir");
        for (var part : List.of("new", "cur", "tmp")) {
            Files.createDirectories(maildir.resolve(part));
        }
        Files.writeString(maildir.resolve("new/1"), BOUNCE);
        try (var site = RunningSite.in(folder.resolve("data"), Map.of("OPROEP_INBOUND_MAILDIR", maildir.toString()))) {
            var end = Instant.now().plusSeconds(30);
            while (Files.exists(maildir.resolve("new/1")) && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(maildir.resolve("new/1")).as(site.said()).doesNotExist();
            assertThat(maildir.resolve("cur")).isEmptyDirectory();
        }
    }

    @Test
    void withItsDatabaseAwayItAsksForAnotherTry() throws IOException, InterruptedException {
        int closed;
        try (var free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        var ran = Jar.run(
                BOUNCE, Map.of("OPROEP_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + closed + "/oproep"), "inbound");

        assertThat(ran.exit()).isEqualTo(75);
        assertThat(ran.err()).contains("could not be taken in now", "database").doesNotContain("kanarie", "\tat ");
    }

    @Test
    void aMailIsNeverBouncedForASettingThatIsWrong() throws InterruptedException {
        var ran = Jar.run(BOUNCE, Map.of("OPROEP_PORT", "veel"), "inbound");

        assertThat(ran.exit()).isEqualTo(75);
        assertThat(ran.err()).contains("OPROEP_PORT");
    }

    @Test
    void nothingOnStandardInputIsSaidSo() throws InterruptedException {
        assertThat(Jar.run("", Map.of("OPROEP_DATA_DIR", folder.resolve("data").toString()), "inbound")
                        .exit())
                .isEqualTo(66);
        assertThat(Jar.run("inbound", "--fast").exit()).isEqualTo(2);
    }

    /** What was not taken yet, or set aside. */
    private static List<Path> waiting(Path data) {
        try (Stream<Path> fresh = Files.list(data.resolve("inbound/new"));
                Stream<Path> aside = Files.list(data.resolve("inbound/cur"))) {
            return Stream.concat(fresh, aside).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
