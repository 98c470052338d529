package nl.oproep.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.oproep.adapter.smtp.SmtpSettings.Tls;
import nl.oproep.adapter.smtp.inbound.Reading;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that waits on an IMAP server is taken once, and stays there until it is (M4, promises 16 and 17). */
class ImapInboxTest {
    private static final String DOMAIN = "terug.kanarie.example";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.IMAPS.dynamicPort()});
    private final SettableClock clock = SettableClock.create();
    private final List<IncomingMail> taken = new ArrayList<>();
    private GreenMailUser user;
    private boolean storeAway;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("netwerk@kanarie.example", "netwerk", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void take(IncomingMail mail) {
        if (storeAway) {
            throw new StoreException("the store does not answer", new IOException());
        }
        if (mail.text().contains("giftig")) {
            throw new IllegalStateException("cannot be taken");
        }
        taken.add(mail);
    }

    @Test
    void mailIsTakenInOrderAndRemoved() throws MessagingException {
        deliver("een");
        deliver("twee");
        deliver("drie");
        var inbox = inbox();

        assertThat(inbox.takeIn(2)).isEqualTo(2);
        assertThat(inbox.takeIn(2)).isEqualTo(1);
        assertThat(inbox.takeIn(2)).isZero();

        assertThat(taken).extracting(mail -> mail.text().strip()).containsExactly("een", "twee", "drie");
        assertThat(waiting()).isZero();
    }

    @Test
    void mailStaysWhileTheStoreDoesNotAnswerAndIsTakenAfter() throws MessagingException {
        deliver("een");
        storeAway = true;
        var inbox = inbox();

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> inbox.takeIn(10)).isInstanceOf(StoreException.class);
        }
        assertThat(waiting()).isEqualTo(1);

        storeAway = false;
        assertThat(inbox.takeIn(10)).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatCannotBeTakenIsFlaggedAfterFiveTriesAndStopsNothing() throws Exception {
        deliver("giftig");
        deliver("goed");
        var inbox = inbox();

        assertThat(inbox.takeIn(10)).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThat(inbox.takeIn(10)).isZero();
        }
        assertThat(inbox.takeIn(10)).isEqualTo(1);
        assertThat(inbox.takeIn(10)).isZero();

        assertThat(taken).extracting(mail -> mail.text().strip()).containsExactly("goed");
        var left = server.getManagers().getImapHostManager().getInbox(user).getMessages();
        assertThat(left)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.getFlags().contains(Flags.Flag.FLAGGED)).isTrue());
    }

    @Test
    void aServerThatIsAwayIsLeftAloneForLongerAndLonger() throws MessagingException {
        deliver("een");
        var settings = settings();
        var inbox = ImapInbox.at(settings.login("netwerk", "verkeerd"), Reading.of(DOMAIN), this::take, clock);
        assertThat(inbox.takeIn(10)).isZero();
        server.setUser("netwerk@kanarie.example", "netwerk", "verkeerd");

        clock.pass(Duration.ofSeconds(4));
        assertThat(inbox.takeIn(10)).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(inbox.takeIn(10)).isEqualTo(1);
    }

    @Test
    void itIsToldWhatIsWrongWithoutSayingWhoWeAre() {
        assertThat(ImapInbox.problem(settings())).isEmpty();
        assertThat(ImapInbox.problem(settings().login("netwerk", "fout")))
                .isEqualTo("localhost:" + server.getImap().getPort() + " refuses the user or the password");
        assertThat(ImapInbox.problem(settings().folder("Weg"))).endsWith(" has no folder Weg");
        assertThat(settings().toString()).doesNotContain("netwerk", "geheim");
    }

    @Test
    void aCertificateThatIsNotTrustedIsRefusedAndSoIsAServerWithoutTls() {
        var secure = ImapSettings.of("localhost", server.getImaps().getPort(), Tls.TLS)
                .login("netwerk", "geheim");
        var starting = ImapSettings.of("localhost", server.getImap().getPort(), Tls.STARTTLS)
                .login("netwerk", "geheim");

        assertThat(ImapInbox.problem(secure)).contains("cannot be used (SSL");
        assertThat(ImapInbox.problem(starting)).contains("cannot be used");
    }

    private ImapInbox inbox() {
        return ImapInbox.at(settings(), Reading.of(DOMAIN), this::take, clock);
    }

    private ImapSettings settings() {
        return ImapSettings.of("localhost", server.getImap().getPort(), Tls.NONE)
                .login("netwerk", "geheim");
    }

    private void deliver(String text) throws MessagingException {
        var mail = "To: m+tag@" + DOMAIN + "\r\nSubject: x\r\n\r\n" + text + "\r\n";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private int waiting() {
        return server.getReceivedMessages().length;
    }
}
