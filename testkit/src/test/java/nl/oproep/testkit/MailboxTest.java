package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;
import org.junit.jupiter.api.Test;

class MailboxTest extends TransportContract {
    private final Mailbox mailbox = new Mailbox();

    @Override
    protected Transport transport() {
        return mailbox;
    }

    @Override
    protected List<Arrived> arrived() {
        return mailbox.arrived();
    }

    @Test
    void saysWhatItWasToldToSayAndThenAcceptsAgain() {
        var recipient = EmailAddress.of("plaatser@ontvanger-kanarie.example");
        var mail = new Mail(
                "tag",
                Fixtures.NOW,
                Fixtures.NETWORK.from(),
                Fixtures.NETWORK.from(),
                "kanarie.example",
                recipient,
                new Letter("N", null, "O", "T", "H", Map.of(), List.of()));
        mailbox.answer(new Transport.TryLater("451"), new Transport.OwnFault("535"));

        assertThat(mailbox.send(mail)).isEqualTo(new Transport.TryLater("451"));
        assertThat(mailbox.send(mail)).isEqualTo(new Transport.OwnFault("535"));
        assertThat(mailbox.send(mail)).isEqualTo(new Transport.Accepted());

        assertThat(mailbox.tries()).isEqualTo(3);
        assertThat(mailbox.arrivedFor(recipient)).hasSize(1);
    }
}
