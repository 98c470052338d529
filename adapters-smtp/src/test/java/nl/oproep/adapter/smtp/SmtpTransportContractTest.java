package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.spi.Transport;
import nl.oproep.testkit.Arrived;
import nl.oproep.testkit.Content;
import nl.oproep.testkit.TransportContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class SmtpTransportContractTest extends TransportContract {
    private final ScriptedServer server = new ScriptedServer();
    private final SmtpTransport smtp = SmtpTransport.to(server.settings());

    @Override
    protected Transport transport() {
        return smtp;
    }

    @Override
    protected List<Arrived> arrived() {
        return server.taken.stream().map(SmtpTransportContractTest::read).toList();
    }

    @AfterEach
    void end() throws IOException {
        smtp.close();
        server.close();
    }

    private static Arrived read(ScriptedServer.Taken taken) {
        var bytes = taken.content().getBytes(ISO_8859_1);
        try {
            var mail = Mails.read(bytes);
            var files = new ArrayList<Arrived.File>();
            return new Arrived(
                    address(taken.mailFrom()),
                    address(taken.rcptTo()),
                    mail.getMessageID(),
                    mail.getHeader("Reply-To") == null
                            ? null
                            : EmailAddress.of(((InternetAddress) mail.getReplyTo()[0]).getAddress()),
                    MimeUtility.decodeText(MimeUtility.unfold(mail.getHeader("Subject", null))),
                    String.valueOf(text(mail, files)).replace("\r\n", "\n"),
                    files,
                    Content.of(bytes));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first plain text, while the files are collected. */
    private static @Nullable String text(Part part, List<Arrived.File> files) throws MessagingException, IOException {
        if ("attachment".equals(part.getDisposition())) {
            files.add(new Arrived.File(
                    part.getFileName(),
                    part.getContentType(),
                    Content.of(part.getInputStream().readAllBytes())));
            return null;
        }
        if (part.getContent() instanceof Multipart parts) {
            String text = null;
            for (int i = 0; i < parts.getCount(); i++) {
                var found = text(parts.getBodyPart(i), files);
                text = text == null ? found : text;
            }
            return text;
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : null;
    }

    private static EmailAddress address(String command) {
        return EmailAddress.of(command.substring(command.indexOf('<') + 1, command.indexOf('>')));
    }
}
