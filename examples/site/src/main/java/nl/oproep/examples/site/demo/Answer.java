package nl.oproep.examples.site.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.inbound.IncomingHeader;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.kernel.Sha256;

/** What a mail program would send when somebody answers a mail in the demo mailbox: their words on top, and the whole mail quoted below. */
final class Answer {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy 'om' HH:mm", Locale.forLanguageTag("nl"));

    private Answer() {}

    /** Where an answer to this goes, when that is an address of the network; empty when it goes straight to a person. */
    static Optional<String> address(ReceivedMail mail) {
        var replyTo = mail.headers().get("Reply-To");
        if (replyTo == null) {
            return Optional.of(bare(mail.headers().getOrDefault("From", "")));
        }
        return domain(replyTo).equals(domain(bare(mail.headers().getOrDefault("Return-Path", ""))))
                ? Optional.of(replyTo)
                : Optional.empty();
    }

    /** The answer of the one who got the mail. */
    static IncomingMail of(ReceivedMail mail, String recipient, String words, ZoneId zone) {
        var from = mail.headers().getOrDefault("From", "");
        return new IncomingMail(
                Sha256.of(UUID.randomUUID().toString()).hex(),
                mail.to(),
                List.of(recipient),
                List.of(
                        new IncomingHeader("From", mail.to()),
                        new IncomingHeader("To", recipient),
                        new IncomingHeader("Subject", "Re: " + mail.subject()),
                        new IncomingHeader("In-Reply-To", mail.headers().getOrDefault("Message-ID", ""))),
                words.replace("\r\n", "\n") + "\n\nOp " + WHEN.format(mail.at().atZone(zone)) + " schreef " + from
                        + ":\n" + quoted(mail.text()),
                List.of(),
                List.of(),
                List.of());
    }

    private static String quoted(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static String bare(String address) {
        int open = address.lastIndexOf('<');
        return open < 0 ? address : address.substring(open + 1).replace(">", "");
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
