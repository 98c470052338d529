package nl.oproep.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same against a mail server that somebody else wrote. */
class GreenMailTest {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.setUser("netwerk", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void takesOurMailAndReadsItAsItWas() throws Exception {
        var file = "Zoë\r\n.\r\nFrom x\r\n".getBytes(StandardCharsets.UTF_8);
        var mail = Mails.with(Mails.letter(
                "Coördinator gezocht",
                "Één regel\n.\nFrom ons\n",
                List.of(Mails.file("exacte-kopie.txt", "text/plain; charset=utf-8", file))));

        try (var transport = SmtpTransport.to(settings().login("netwerk", "geheim"))) {
            assertThat(transport.send(mail)).isEqualTo(new Accepted());
        }

        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Coördinator gezocht");
        assertThat(received.getMessageID()).isEqualTo(mail.messageId());
        var parts = (Multipart) received.getContent();
        assertThat(((Multipart) parts.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .isEqualTo("Één regel\r\n.\r\nFrom ons\r\n");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(file);
    }

    @Test
    void turnsDownAWrongPassword() {
        try (var transport = SmtpTransport.to(settings().login("netwerk", "verkeerd"))) {
            assertThat(transport.send(Mails.aMail())).isInstanceOf(OwnFault.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private SmtpSettings settings() {
        return SmtpSettings.of("localhost", server.getSmtp().getPort());
    }
}
