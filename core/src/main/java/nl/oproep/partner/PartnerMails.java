package nl.oproep.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.ExactCopyFile;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.MailKind;

/** The letters to a partner about a change of what is known of them (L5, M3). */
public final class PartnerMails implements Composer {
    /** The exact copy of a change and the link that confirms it, to the address on file. */
    public static final MailKind CHANGE = new MailKind("partner-change");
    /** That a subscription is on another address now, to that address. */
    public static final MailKind MOVED = new MailKind("partner-moved");

    /** The page behind the link, without the secret. */
    public static final String PAGE = "/partner/bevestigen/";

    static final String SECRET = "secret";

    private final ChangingPartner changing;
    private final Network network;

    public PartnerMails(ChangingPartner changing, Network network) {
        this.changing = changing;
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        var texts = Texts.of("nl.oproep.partner.mails", delivery.language(), PartnerMails.class);
        var names = Map.of("network", network.name());
        if (delivery.kind().equals(MOVED)) {
            var body = new LetterBody()
                    .paragraph(texts.text("partner-moved.opening", names))
                    .paragraph(texts.text("partner-moved.closing", names));
            return Optional.of(letter(delivery, texts, body, List.of()));
        }
        return changing.deliverable(delivery.subject()).map(change -> {
            var body = new LetterBody()
                    .paragraph(texts.text("partner-change.opening", names))
                    .link(
                            texts.text("partner-change.link"),
                            delivery.link(PAGE + delivery.details().getOrDefault(SECRET, "")))
                    .paragraph(texts.text("partner-change.not"))
                    .paragraph(texts.text("copy.explained"))
                    .verbatim(texts.text("copy.title"), change.exactCopy())
                    .lines(List.of(texts.text("copy.sha256"), change.sha256().hex()))
                    .paragraph(texts.text("closing", names));
            return letter(delivery, texts, body, List.of(ExactCopyFile.of(change.exactCopy())));
        });
    }

    private Letter letter(Delivery delivery, Texts texts, LetterBody body, List<MailAttachment> attachments) {
        var subject = texts.text(delivery.kind().name() + ".subject");
        return new Letter(
                network.name(),
                null,
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                attachments);
    }
}
