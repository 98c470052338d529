package nl.oproep.adapter.smtp;

import static nl.oproep.adapter.smtp.ScriptedServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.TryLater;
import nl.oproep.mail.spi.Transport.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is sent to a server that is not the one meant, nor in the clear when it should be encrypted (promise 16). */
class SmtpSecurityTest {
    private static SSLContext localhost;
    private static SSLContext elsewhere;
    private static SSLContext expired;

    private final ScriptedServer server = new ScriptedServer();

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        localhost = Certificates.of(folder, "localhost");
        elsewhere = Certificates.of(folder, "elsewhere.example");
        expired = Certificates.of(folder, "localhost", "-startdate", "-10d", "-validity", "1");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void sendsEncryptedToTheServerItTrusts(Tls tls) {
        server.encrypts(localhost, tls == Tls.TLS);

        assertThat(sent(tls, localhost)).isEqualTo(new Accepted());
        assertThat(server.taken).hasSize(1);
        assertThat(server.commands.contains("STARTTLS")).isEqualTo(tls == Tls.STARTTLS);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateThatNobodyVouchesForIsAFaultOfOurOwn(Tls tls) {
        server.encrypts(localhost, tls == Tls.TLS);

        assertNothingSent(sent(server.settings().tls(tls)));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateForAnotherNameIsAFaultOfOurOwn(Tls tls) {
        server.encrypts(elsewhere, tls == Tls.TLS);

        assertNothingSent(sent(tls, elsewhere));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateThatHasExpiredIsAFaultOfOurOwn(Tls tls) {
        server.encrypts(expired, tls == Tls.TLS);

        assertNothingSent(sent(tls, localhost));
    }

    @Test
    void withoutStarttlsNothingIsSent() {
        assertNothingSent(sent(Tls.STARTTLS, localhost));
        assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void tlsAtOnceToAServerThatSpeaksPlainlyIsAFaultOfOurOwn() {
        assertNothingSent(sent(Tls.TLS, localhost));
    }

    @Test
    void aServerThatCannotEncryptJustNowMeansLater() {
        server.encrypts(localhost, false).answers("STARTTLS", "454 4.7.0 TLS not available due to temporary reason");

        assertThat(sent(Tls.STARTTLS, localhost)).isInstanceOf(TryLater.class);
    }

    @Test
    void logsInWithAnyCharacterInThePassword() {
        server.offers("AUTH PLAIN LOGIN");
        var settings = server.settings().login("netwerk@network.example", "gehéim: %40\"@ €");

        assertThat(sent(settings)).isEqualTo(new Accepted());
        var sent = server.commands.stream()
                .filter(command -> command.startsWith("AUTH PLAIN "))
                .findFirst()
                .orElseThrow()
                .substring(11);
        assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8))
                .endsWith("\0netwerk@network.example\0gehéim: %40\"@ €");
    }

    @Test
    void logsInTheOlderWayWhereThatIsAllThereIs() {
        server.offers("AUTH LOGIN").answers("AUTH", "334 VXNlcm5hbWU6");
        server.answers(base64("netwerk"), "334 UGFzc3dvcmQ6").answers(base64("geheim"), "235 2.7.0 welcome");

        assertThat(sent(server.settings().login("netwerk", "geheim"))).isEqualTo(new Accepted());
    }

    @Test
    void aWrongPasswordIsAFaultOfOurOwn() {
        server.offers("AUTH PLAIN").answers("AUTH", "535 5.7.8 authentication failed");

        var verdict = sent(server.settings().login("netwerk", "geheim"));

        assertNothingSent(verdict);
        assertThat(verdict.toString()).contains("535 5.7.8").doesNotContain("geheim");
    }

    @Test
    void aLoginThatFailsForTheMomentMeansLater() {
        server.offers("AUTH PLAIN").answers("AUTH", "454 4.7.0 temporary authentication failure", HANG_UP);
        var settings = server.settings().login("netwerk", "geheim");

        assertThat(sent(settings)).isInstanceOf(TryLater.class);
        assertThat(sent(settings)).isInstanceOf(TryLater.class);
    }

    @Test
    void aServerWithoutAWayToLogInThatWeKnowIsAFaultOfOurOwn() {
        server.offers("AUTH GSSAPI");

        assertNothingSent(sent(server.settings().login("netwerk", "geheim")));
    }

    @Test
    void settingsDoNotPrintThePassword() {
        assertThat(server.settings().login("netwerk", "geheim").toString()).doesNotContain("geheim", "netwerk");
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .toUpperCase(Locale.ROOT);
    }

    private Verdict sent(Tls tls, SSLContext trust) {
        return sent(server.settings().tls(tls).trusting(trust));
    }

    private static Verdict sent(SmtpSettings settings) {
        try (var transport = SmtpTransport.to(settings)) {
            return transport.send(Mails.aMail());
        }
    }

    private void assertNothingSent(Verdict verdict) {
        assertThat(verdict).isInstanceOf(OwnFault.class);
        assertThat(server.taken).isEmpty();
    }
}
