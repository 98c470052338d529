package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;
import nl.oproep.mail.Letter;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import nl.oproep.mail.spi.Transport.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies that are handed over ahead of the answers: each answer is about one of them, and no failure touches another (L2, M2, promises 3 and 17). */
class SmtpPipeliningTest {
    private static final Circular CIRCULAR = new Circular(
            Instant.parse("2027-01-04T09:00:00Z"),
            EmailAddress.of("post@network.example"),
            "bounce.network.example",
            "m+",
            new Letter(
                    "Netwerk",
                    null,
                    "Nieuwe oproep",
                    "Beste " + Circular.slot(0) + ",\n.\nFrom ons\n",
                    "<p>" + Circular.slot(0) + "</p>",
                    Map.of("List-Unsubscribe", '<' + Circular.slot(1) + '>'),
                    List.of()));

    private ScriptedServer server = new ScriptedServer().offers("PIPELINING");
    private SmtpTransport smtp = SmtpTransport.to(server.settings());

    @AfterEach
    void end() throws IOException {
        smtp.close();
        server.close();
    }

    @Test
    void allGoOverOneConnectionEachInATransactionOfItsOwn() throws IOException {
        var copies = copies(5);

        assertThat(smtp.sendAll(copies)).hasSize(5).containsOnly(new Accepted());

        assertThat(server.connections).hasValue(1);
        assertThat(server.taken).hasSize(5);
        for (int i = 0; i < 5; i++) {
            var taken = server.taken.get(i);
            assertThat(taken.mailFrom()).startsWith("MAIL FROM:<b+tag" + i + "@bounce.network.example> SIZE=");
            assertThat(taken.rcptTo()).isEqualTo("RCPT TO:<lid" + i + "@lid-kanarie.example>");
            assertThat(taken.content())
                    .isEqualTo(new String(Mails.bytes(copies.get(i).mail()), ISO_8859_1));
        }
        assertThat(smtp.sendAll(copies(2))).containsOnly(new Accepted());
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aServerThatOffersItNotGetsOneAtATime() throws IOException {
        server.close();
        server = new ScriptedServer();
        smtp = SmtpTransport.to(server.settings());

        assertThat(smtp.sendAll(copies(3))).hasSize(3).containsOnly(new Accepted());

        assertThat(server.taken).hasSize(3);
        assertThat(server.connections).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "DOT"})
    void aRefusalIsAboutItsOwnMailOnly(String command) {
        server.answers(command, usual(command), "550 5.7.0 no", usual(command));

        var verdicts = smtp.sendAll(copies(4));

        assertThat(verdicts).hasSize(4);
        assertThat(verdicts.get(1)).isInstanceOf(Refused.class);
        assertThat(others(verdicts)).containsOnly(new Accepted());
        assertThat(recipients()).contains("lid0", "lid2", "lid3");
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void nobodyGetsTheContentOfAMailWhoseRecipientWasRefused() {
        server.answers("RCPT", "550 5.1.1 unknown").answers("DATA", "354 go on", "354 go on");

        var verdicts = smtp.sendAll(copies(2));

        assertThat(verdicts)
                .containsExactly(new Refused(reason("550 5.1.1 at RCPT TO: unknown"), true), new Accepted());
        assertThat(server.taken.get(0).content()).isEmpty();
        assertThat(server.taken.get(1).rcptTo()).contains("lid1");
    }

    @Test
    void aLineThatBreaksAfterADotLeavesOneMailUnknownWhoseRepeatIsTheSame() {
        server.answers("DOT", "250 ok", ScriptedServer.HANG_UP);
        var copies = copies(4);

        var verdicts = smtp.sendAll(copies);
        var repeated = smtp.send(copies.get(1).mail());

        assertThat(verdicts.get(1)).isInstanceOf(TryLater.class);
        assertThat(others(verdicts)).containsOnly(new Accepted());
        assertThat(repeated).isEqualTo(new Accepted());
        assertThat(recipients()).containsExactly("lid0", "lid1", "lid2", "lid3", "lid1");
        assertThat(server.taken.get(4)).isEqualTo(server.taken.get(1));
        assertThat(server.connections).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedServer.HANG_UP, "421 4.3.2 enough for now"})
    void aServerThatEndsTheConnectionBetweenMailsGetsTheRestOverAnother(String farewell) {
        server.answers("MAIL", "250 ok", "250 ok", farewell);

        assertThat(smtp.sendAll(copies(5))).hasSize(5).containsOnly(new Accepted());

        assertThat(recipients()).containsExactly("lid0", "lid1", "lid2", "lid3", "lid4");
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void aServerThatHangsUpOnEveryMailIsNotAskedForAll() {
        server.answers("RCPT", Collections.nCopies(100, ScriptedServer.HANG_UP).toArray(String[]::new));

        assertThat(smtp.sendAll(copies(50))).hasSize(2).allMatch(TryLater.class::isInstance);

        assertThat(server.connections).hasValue(2);
    }

    @Test
    void aServerThatIsAwayIsAskedOnce() throws IOException {
        try (var silent = new Socket()) {
            // Held and never listened at: nobody else can answer here.
            silent.bind(new InetSocketAddress("localhost", 0));
            smtp = SmtpTransport.to(SmtpSettings.of("localhost", silent.getLocalPort()));

            assertThat(smtp.sendAll(copies(50))).hasSize(1).allMatch(TryLater.class::isInstance);
        }
    }

    @Test
    void aFaultOfOurOwnEndsTheRun() {
        server.answers("MAIL", "250 ok", "530 5.7.0 Authentication required");

        var verdicts = smtp.sendAll(copies(50));

        assertThat(verdicts).hasSize(2);
        assertThat(verdicts.get(1)).isInstanceOf(OwnFault.class);
        assertThat(recipients()).containsExactly("lid0");
    }

    @Test
    void aValueThatWouldSmuggleALineIntoAHeadRefusesItsOwnCopyOnly() {
        var smuggling = copy(1, "x\r\nBcc: y@kanarie.example");

        var verdicts = smtp.sendAll(List.of(smuggling, copy(0, "u"), smuggling, smuggling, copy(2, "u"), smuggling));

        assertThat(verdicts).hasSize(6);
        assertThat(verdicts).filteredOn(Refused.class::isInstance).hasSize(4);
        assertThat(recipients()).containsExactly("lid0", "lid2");
        assertThat(smtp.sendAll(List.of(smuggling))).hasSize(1).allMatch(Refused.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatGoesAheadIsEncryptedToo(boolean atOnce, @TempDir Path folder) throws Exception {
        var localhost = Certificates.of(folder, "localhost");
        server.encrypts(localhost, atOnce);
        var settings = server.settings().tls(atOnce ? Tls.TLS : Tls.STARTTLS).trusting(localhost);
        try (var secure = SmtpTransport.to(settings)) {
            assertThat(secure.sendAll(copies(3))).hasSize(3).containsOnly(new Accepted());
        }
        assertThat(recipients()).containsExactly("lid0", "lid1", "lid2");
    }

    @Test
    void anEmptyListAsksNothing() {
        assertThat(smtp.sendAll(List.of())).isEmpty();
        assertThat(server.connections).hasValue(0);
    }

    private static String usual(String command) {
        return command.equals("DATA") ? "354 go ahead" : "250 2.0.0 fine";
    }

    private String reason(String what) {
        return "localhost:" + server.port() + " said " + what;
    }

    private static List<Verdict> others(List<Verdict> verdicts) {
        return IntStream.range(0, verdicts.size())
                .filter(i -> i != 1)
                .mapToObj(verdicts::get)
                .toList();
    }

    private List<String> recipients() {
        return server.taken.stream()
                .map(taken -> taken.rcptTo().replaceAll(".*<|@.*", ""))
                .toList();
    }

    private static List<Copy> copies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> copy(i, "https://network.example/afmelden/" + i))
                .toList();
    }

    private static Copy copy(int number, String link) {
        return new Copy(
                CIRCULAR,
                "tag" + number,
                EmailAddress.of("lid" + number + "@lid-kanarie.example"),
                List.of("Lid " + number, link));
    }
}
