package nl.oproep.inbound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;
import org.jspecify.annotations.Nullable;

/**
 * The letters that pass on what somebody wrote (R4): to the other side of a response, with nothing of the sender but their own words and files, and an alias to answer to; or to the network's mailbox, with the address that it
 * came from. They bear our mark, so that they are known when they come back.
 */
public final class PassedMails implements Composer {
    /** A poster's answer, to the candidate. */
    public static final MailKind TO_CANDIDATE = new MailKind("answer-to-candidate");
    /** A candidate's answer, to the poster. */
    public static final MailKind TO_POSTER = new MailKind("answer-to-poster");
    /** What a person has to read. */
    public static final MailKind TO_MAILBOX = new MailKind("answer-to-network");

    static final String REFERENCE = "reference";
    static final String FROM = "from";
    static final String ABOUT = "about";
    static final String SUBJECT = "subject";

    private final PassedFiles files;
    private final Network network;

    public PassedMails(PassedFiles files, Network network) {
        this.files = files;
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        var texts = Texts.of("nl.oproep.inbound.mails", delivery.language(), PassedMails.class);
        var details = delivery.details();
        var kind = delivery.kind().name();
        var names = Map.of("reference", details.getOrDefault(REFERENCE, ""), "network", network.name());
        var body = new LetterBody().paragraph(texts.text(kind + ".opening", names));
        if (delivery.kind().equals(TO_MAILBOX)) {
            body.lines(List.of(
                    texts.text("from", Map.of("address", details.getOrDefault(FROM, "–"))),
                    texts.text("subject", Map.of("subject", details.getOrDefault(SUBJECT, "–"))),
                    texts.text("about." + (details.containsKey(ABOUT) ? "known" : "unknown"), about(details))));
        } else {
            body.paragraph(texts.text("answering"));
        }
        if (details.containsKey(Passing.LEFT_OUT)) {
            body.paragraph(texts.text("left.out"));
        }
        body.verbatim(texts.text("words"), details.getOrDefault(Passing.WORDS, ""));
        body.paragraph(texts.text("closing", names));
        var subject = texts.text(kind + ".subject", names);
        return Optional.of(new Letter(
                network.name(),
                replyTo(delivery),
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(Loops.MARK, network.bounceDomain()),
                files.of(delivery.id())));
    }

    private static Map<String, String> about(Map<String, String> details) {
        return Map.of("kind", details.getOrDefault(ABOUT, ""), "reference", details.getOrDefault(REFERENCE, "–"));
    }

    private @Nullable EmailAddress replyTo(Delivery delivery) {
        return delivery.kind().equals(TO_MAILBOX)
                ? EmailAddress.parse(delivery.details().getOrDefault(FROM, "")).orElse(null)
                : EmailAddress.of("r+" + delivery.tag() + '@' + network.bounceDomain());
    }
}
