package nl.oproep.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;

/** The letter that asks a poster how it goes (O2): with a private link, and with words to answer by. It comes from its delivery alone, so it never changes between tries. */
public final class ReminderMails implements Composer {
    /** The question how it goes. */
    public static final MailKind REMINDER = new MailKind("procedure-reminder");

    static final String REFERENCE = "reference";
    static final String TITLE = "title";
    static final String MANAGE = "manage";
    /** Where the poster reports, below the manage link. */
    private static final String PLACE = "#terugkoppeling";

    private final Network network;

    public ReminderMails(Network network) {
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        var texts = Texts.of("nl.oproep.procedure.mails", delivery.language(), ReminderMails.class);
        var details = delivery.details();
        var names = Map.of(
                REFERENCE,
                details.getOrDefault(REFERENCE, ""),
                TITLE,
                details.getOrDefault(TITLE, ""),
                "network",
                network.name());
        var kind = delivery.kind().name();
        var body = new LetterBody()
                .paragraph(texts.text(kind + ".opening", names))
                .link(
                        texts.text(kind + ".link"),
                        delivery.link("/beheer-oproep/" + details.getOrDefault(MANAGE, "") + PLACE))
                .paragraph(texts.text(kind + ".answer"))
                .lines(MailedAnswer.words(delivery.language()).entrySet().stream()
                        .map(word -> word.getKey() + " – " + texts.text("answer." + word.getValue()))
                        .toList())
                .paragraph(texts.text(kind + ".why"))
                .paragraph(texts.text(kind + ".closing", names));
        var subject = texts.text(kind + ".subject", names);
        return Optional.of(new Letter(
                network.name(),
                EmailAddress.of("r+" + delivery.tag() + '@' + network.bounceDomain()),
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                List.of()));
    }
}
