package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.oproep.adapter.smtp.ScriptedServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpTransportTest {
    private final ScriptedServer server = new ScriptedServer();
    private final SmtpTransport transport = SmtpTransport.to(server.settings());

    @AfterEach
    void end() throws IOException {
        transport.close();
        server.close();
    }

    @Test
    void handsOverOneMailToOneRecipientFromTheBounceAddress() {
        assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());

        var taken = server.taken.get(0);
        assertThat(taken.mailFrom())
                .startsWith("MAIL FROM:<b+k3f9tagtagtagtagtagtagtag2@bounce.network.example> SIZE=");
        assertThat(taken.rcptTo()).isEqualTo("RCPT TO:<geheim-plaatser@opdrachtgever-kanarie.nl>");
        assertThat(taken.content().getBytes(ISO_8859_1)).isEqualTo(Mails.bytes(Mails.aMail()));
    }

    @Test
    void textThatServersTripOverArrivesAsItWas() throws Exception {
        var text = "From iemand\n.\n..\n \t\n" + "x".repeat(2000) + "\nëéß€😀\u202e\n.";
        var file = "From x\n.\r\n..\r\n".getBytes(UTF_8);
        var mail = Mails.with(Mails.letter(
                "Onderwerp", text, List.of(Mails.file("exacte-kopie.txt", "text/plain; charset=utf-8", file))));

        transport.send(mail);

        var read = Mails.read(server.taken.get(0).content().getBytes(ISO_8859_1));
        var parts = (MimeMultipart) read.getContent();
        var alternatives = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(text);
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(file);
    }

    @Test
    void aRepeatAfterALostAnswerIsTheSameMailToTheLastByte() {
        server.answers("DOT", HANG_UP);

        var first = transport.send(Mails.aMail());
        var second = transport.send(Mails.aMail());

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(second).isEqualTo(new Accepted());
        assertThat(server.taken).hasSize(2);
        assertThat(server.taken.get(0)).isEqualTo(server.taken.get(1));
    }

    @Test
    void keepsItsConnections() {
        for (int i = 0; i < 20; i++) {
            assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
        }

        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aConnectionServesOnAfterARefusal() {
        server.answers("RCPT", "550 5.1.1 no such user", "451 4.7.1 greylisted");
        server.answers("DOT", "554 5.6.0 no");

        assertThat(transport.send(Mails.aMail())).isInstanceOf(Refused.class);
        assertThat(transport.send(Mails.aMail())).isInstanceOf(TryLater.class);
        assertThat(transport.send(Mails.aMail())).isInstanceOf(Refused.class);
        assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aServerThatHungUpMeanwhileCostsNoTry() throws IOException {
        transport.send(Mails.aMail());
        server.hangUpOnAll();

        assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void aServerThatTakesLeaveOfAKeptConnectionCostsNoTry() {
        server.answers("MAIL", "250 fine", "421 4.7.0 too many on this connection");
        transport.send(Mails.aMail());

        assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void anAnswerCountsEvenWhenTheServerHangsUpAfterIt() {
        server.answers("RCPT", "550 5.1.1 no such user").answers("RSET", HANG_UP);

        assertThat(transport.send(Mails.aMail())).isInstanceOf(Refused.class);
        assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
    }

    @Test
    void aMailThatCannotBeWrittenIsRefusedWithoutAskingTheServer() {
        var mail = Mails.with(Mails.letter("a\r\nBcc: x@y.example", "x", List.of()));

        var verdict = transport.send(mail);

        assertThat(verdict)
                .isEqualTo(new Refused(
                        "this mail cannot be written: header Subject has a line break or another control character"));
        assertThat(server.connections).hasValue(0);
    }

    @Test
    void aMailWhoseAttachmentCannotBeReadIsNotHandedOverInPart() {
        var torn = new MailAttachment("a.pdf", "application/pdf", 1_000_000, Torn::new);

        var verdict = transport.send(Mails.with(Mails.letter("Onderwerp", "x", List.of(torn))));

        assertThat(verdict).isEqualTo(new TryLater("an attachment could not be read to the end"));
        assertThat(server.taken).isEmpty();
        assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void manyThreadsShareTheConnectionsAndLoseNothing() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var work = Collections.<Callable<Boolean>>nCopies(16, () -> {
                for (int i = 0; i < 50; i++) {
                    assertThat(transport.send(Mails.aMail())).isEqualTo(new Accepted());
                }
                return true;
            });
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(server.taken).hasSize(800);
        assertThat(server.connections.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void closingCutsOffWhatIsBeingSent() throws Exception {
        server.answers("DOT", ScriptedServer.SILENCE);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var sending = threads.submit(() -> transport.send(Mails.aMail()));
            server.awaitTaken(1);

            transport.close();

            assertThat(sending.get()).isInstanceOf(TryLater.class);
            assertThat(transport.send(Mails.aMail())).isInstanceOf(TryLater.class);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aLargeAttachmentIsNeverInMemoryAsAWhole() throws IOException {
        int size = 50_000_000;
        var largest = new AtomicInteger();
        var large = new MailAttachment("a.pdf", "application/pdf", size, () -> new Zeros(size, largest));
        var out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("a byte at a time: " + b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                largest.accumulateAndGet(length, Math::max);
            }
        };

        MimeLetter.of(Mails.with(Mails.letter("Onderwerp", "x", List.of(large))), Mails.ZONE)
                .writeTo(out);

        assertThat(largest.get()).isBetween(1, 30_000);
    }

    @Test
    void triesItsSettingsWithoutSendingAnything() {
        assertThat(transport.tryOut()).isEqualTo(new Accepted());
        assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
    }

    /** Ends with an error in the middle. */
    private static final class Torn extends InputStream {
        private int left = 500_000;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("disk gone");
            }
            left -= length;
            return length;
        }
    }

    /** So many zeros, and how many were asked for at once. */
    private static final class Zeros extends InputStream {
        private final AtomicInteger largest;
        private int left;

        Zeros(int size, AtomicInteger largest) {
            this.left = size;
            this.largest = largest;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            largest.accumulateAndGet(length, Math::max);
            int given = Math.min(left, length);
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
