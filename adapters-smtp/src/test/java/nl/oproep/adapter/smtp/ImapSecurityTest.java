package nl.oproep.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import nl.oproep.adapter.smtp.inbound.Reading;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.testkit.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mail is fetched over a connection that is encrypted from STARTTLS on, with a certificate that is trusted and names the server; no login and no mail goes in the clear (promise 16). */
@Timeout(60)
class ImapSecurityTest {
    private static final String DOMAIN = "terug.kanarie.example";

    @TempDir
    private static Path folder;

    private static SSLContext localhost;
    private static SSLContext elsewhere;

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
    private final List<IncomingMail> taken = new ArrayList<>();
    private GreenMailUser user;

    @BeforeAll
    static void certificates() throws Exception {
        localhost = Certificates.of(folder, "localhost");
        elsewhere = Certificates.of(folder, "elders.example");
    }

    @BeforeEach
    void start() throws MessagingException {
        server.start();
        user = server.setUser("netwerk@kanarie.example", "netwerk", "geheim");
        var mail = "To: m+tag@" + DOMAIN + "\r\nSubject: x\r\n\r\nafmelden\r\n";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailIsTakenInAfterStartTlsAndNothingButThatWasInTheClear() throws Exception {
        try (var proxy = new StartTlsProxy(server.getImap().getPort(), localhost)) {
            assertThat(ImapInbox.problem(settings(proxy, localhost))).isEmpty();
            assertThat(inbox(settings(proxy, localhost)).takeIn(10)).isEqualTo(1);

            assertThat(taken)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text().strip()).isEqualTo("afmelden"));
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(proxy.clear())
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("STARTTLS") || line.endsWith("CAPABILITY"))
                    .anyMatch(line -> line.endsWith("STARTTLS"));
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefusedAfterStartTlsToo() throws Exception {
        try (var proxy = new StartTlsProxy(server.getImap().getPort(), localhost)) {
            refused(proxy, null);
        }
    }

    @Test
    void aCertificateOfAnotherServerIsRefusedEvenWhenItIsTrusted() throws Exception {
        try (var proxy = new StartTlsProxy(server.getImap().getPort(), elsewhere)) {
            refused(proxy, elsewhere);
        }
    }

    private void refused(StartTlsProxy proxy, @Nullable SSLContext trust) {
        assertThat(ImapInbox.problem(settings(proxy, trust))).contains("cannot be used");
        assertThat(inbox(settings(proxy, trust)).takeIn(10)).isZero();

        assertThat(taken).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(proxy.clear()).noneMatch(line -> line.contains("netwerk") || line.contains("geheim"));
    }

    private ImapInbox inbox(ImapSettings settings) {
        return ImapInbox.at(settings, Reading.of(DOMAIN), taken::add, SettableClock.create());
    }

    private static ImapSettings settings(StartTlsProxy proxy, @Nullable SSLContext trust) {
        var settings = ImapSettings.of("localhost", proxy.port(), Tls.STARTTLS).login("netwerk", "geheim");
        return trust == null ? settings : settings.trusting(trust);
    }
}
