package nl.oproep.adapter.smtp;

import static nl.oproep.adapter.smtp.ScriptedServer.HANG_UP;
import static nl.oproep.adapter.smtp.ScriptedServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.oproep.adapter.smtp.SmtpSettings.Timeouts;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import nl.oproep.mail.spi.Transport.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What M2 makes of what servers say: later, never, or a fault of our own. */
class SmtpVerdictTest {
    private static final Timeouts SHORT = new Timeouts(
            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(30));

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | 421 4.3.2 shutting down",
                "GREETING | 451 4.7.1 too busy",
                "MAIL     | 421 4.3.2 shutting down",
                "MAIL     | 451 4.3.0 try again",
                "MAIL     | 452 4.3.1 no room",
                "RCPT     | 450 4.2.0 greylisted",
                "RCPT     | 451 4.7.1 greylisted",
                "RCPT     | 452 4.2.2 mailbox full",
                "DATA     | 451 4.3.0 try again",
                "DOT      | 421 4.4.2 timed out",
                "DOT      | 451 4.7.0 try again",
            })
    void transientAnswersMeanLater(String command, String answer) {
        server.answers(command, answer, answer);

        assertThat(sent())
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.reason()).contains(answer.substring(0, 9)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL | 552 5.3.4 message too big",
                "RCPT | 550 5.1.1 no such user",
                "RCPT | 550 no such user",
                "RCPT | 550 5.2.1 mailbox disabled",
                "RCPT | 550 5.7.1 you are not welcome in this mailbox",
                "RCPT | 553 5.1.3 bad address",
                "DATA | 554 5.5.1 no valid recipients",
                "DOT  | 550 5.7.1 this looks like spam relayed by somebody",
                "DOT  | 552 5.3.4 message too big",
                "DOT  | 554 5.6.0 cannot read this",
            })
    void permanentAnswersAboutThisMailMeanNever(String command, String answer) {
        server.answers(command, answer);

        assertThat(sent())
                .isInstanceOfSatisfying(
                        Refused.class,
                        never -> assertThat(never.reason())
                                .contains(answer.substring(0, 3), "localhost:" + server.port()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | 554 5.7.1 no service for you",
                "EHLO     | 550 5.7.1 go away",
                "MAIL     | 530 5.7.0 authentication required",
                "MAIL     | 530 5.7.0 Must issue a STARTTLS command first",
                "MAIL     | 553 5.7.1 <b+x@y.example>: Sender address rejected: not owned by user",
                "MAIL     | 550 5.7.1 Client host rejected: cannot find your reverse DNS",
                "RCPT     | 554 5.7.1 <someone@somewhere.example>: Relay access denied",
                "RCPT     | 550 relaying not permitted",
                "RCPT     | 550 5.7.1 Unable to relay",
                "RCPT     | 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a list",
                "RCPT     | 535 5.7.8 not authenticated",
                "DATA     | 530 5.7.0 authentication required",
            })
    void permanentAnswersAboutUsAreAFaultOfOurOwn(String command, String answer) {
        server.answers(command, answer).answers("HELO", answer);

        assertThat(sent())
                .isInstanceOfSatisfying(
                        OwnFault.class, fault -> assertThat(fault.reason()).contains(answer.substring(0, 3)));
    }

    @Test
    void greylistingPassesAtTheNextTry() {
        server.answers("RCPT", "451 4.7.1 greylisted");
        try (var transport = SmtpTransport.to(server.settings())) {
            assertThat(transport.send(Mails.aMail())).isInstanceOf(TryLater.class);
            assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void aServerThatFallsSilentMeansLater(String command) {
        server.answers(command, SILENCE, SILENCE);

        assertThat(sent(server.settings().timeouts(SHORT)))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.reason()).contains("did not answer in time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void aServerThatHangsUpMeansLater(String command) {
        server.answers(command, HANG_UP, HANG_UP);

        assertThat(sent()).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "DOT"})
    void anAnswerThatIsNoneMeansLater(String command) {
        server.answers(command, "what?");

        assertThat(sent()).isInstanceOf(TryLater.class);
    }

    @Test
    void aServerThatKeepsTalkingSlowlyIsCutOff() throws Exception {
        var timeouts = new Timeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500));
        try (var dripping = new Dripping()) {
            var settings = SmtpSettings.of("localhost", dripping.port()).timeouts(timeouts);

            assertThat(sent(settings))
                    .isEqualTo(
                            new TryLater("localhost:" + dripping.port() + " did not answer in time at its greeting"));
            assertThat(dripping.isCutOff()).isTrue();
        }
    }

    @Test
    void aConnectionThatIsRefusedMeansLater() throws IOException {
        server.close();

        assertThat(sent()).isInstanceOf(TryLater.class);
    }

    @Test
    void aHostThatDoesNotExistIsAFaultOfOurOwn() {
        assertThat(sent(SmtpSettings.of("mail.invalid", 25)))
                .isEqualTo(new OwnFault("mail.invalid:25 is not a known host"));
    }

    @Test
    void aServerThatSpeaksSomethingElseIsAFaultOfOurOwn() {
        server.answers("GREETING", "+OK POP3 ready");

        assertThat(sent()).isInstanceOf(OwnFault.class);
    }

    @Test
    void reasonsNameNobody() {
        server.answers(
                "RCPT",
                "550-5.1.1 <geheim-plaatser@opdrachtgever-kanarie.nl>: Recipient \"geheim-plaatser\" rejected\r\n"
                        + "550 5.1.1 GEHEIM-PLAATSER is unknown at opdrachtgever-kanarie.nl, says"
                        + " postmaster@opdrachtgever-kanarie.nl to 'Kanarie Kandidaat via Interim Netwerk'");

        assertThat(sent())
                .isInstanceOfSatisfying(
                        Refused.class,
                        never -> assertThat(never.reason())
                                .contains("said 550 5.1.1 at RCPT TO", "rejected", "is unknown at")
                                .doesNotContainIgnoringCase("geheim", "kanarie", "@", "postmaster"));
    }

    @Test
    void aLongAnswerIsCutShort() {
        server.answers("RCPT", "550 5.1.1 " + "no ".repeat(5000));

        assertThat(sent())
                .isInstanceOfSatisfying(
                        Refused.class, never -> assertThat(never.reason()).hasSizeLessThan(300));
    }

    private Verdict sent() {
        return sent(server.settings());
    }

    private static Verdict sent(SmtpSettings settings) {
        try (var transport = SmtpTransport.to(settings)) {
            return transport.send(Mails.aMail());
        }
    }

    /** Sends its greeting a letter at a time, for ever. */
    private static final class Dripping implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getByName("localhost"));

        private final Thread thread = new Thread(this::drip, "dripping");
        private volatile boolean cutOff;

        Dripping() throws IOException {
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return door.getLocalPort();
        }

        /** Waits until the other side is gone. */
        boolean isCutOff() throws InterruptedException {
            thread.join(10_000);
            return cutOff;
        }

        private void drip() {
            try (var socket = door.accept()) {
                while (!door.isClosed()) {
                    socket.getOutputStream().write('2');
                    LockSupport.parkNanos(1_000_000);
                }
            } catch (IOException e) {
                cutOff = true;
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
