package nl.oproep.announcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;

/** The one mail that follows a form, of which only who can read it learns whether the address was known (V10); and the one that warns who was silent for long. */
public final class MemberMails implements Composer {
    /** The answer to a form. */
    public static final MailKind JOINING = new MailKind("member-joining");

    /** To somebody of whom nothing was heard for long, see {@link Rousing}. */
    public static final MailKind SILENT = new MailKind("member-silent");

    static final String LAST_DAY = "last-day";
    static final String CONFIRM = "confirm";
    /** The page on which a form is confirmed, without the secret. */
    public static final String CONFIRM_PAGE = "/inschrijven/bevestigen/";
    /** The page on which a member changes preferences, without the secret. */
    public static final String CHANGE_PAGE = "/inschrijven/wijzigen/";

    private final Registrations registrations;
    private final Members members;
    private final MemberKeys keys;
    private final Network network;

    public MemberMails(Registrations registrations, Members members, MemberKeys keys, Network network) {
        this.registrations = registrations;
        this.members = members;
        this.keys = keys;
        this.network = network;
    }

    /** A repeat says what the first try said, unless the form was confirmed in between: then its link would be of no use. */
    @Override
    public Optional<Letter> compose(Delivery delivery) {
        if (delivery.kind().equals(SILENT)) {
            return members.find(delivery.subject()).map(member -> silent(delivery));
        }
        if (members.find(delivery.recipient()).isPresent()) {
            return Optional.of(letter(
                    delivery,
                    "known",
                    CHANGE_PAGE + keys.change(delivery.recipient()).secret()));
        }
        return registrations
                .find(delivery.subject())
                .map(form -> letter(
                        delivery, "confirm", CONFIRM_PAGE + delivery.details().getOrDefault(CONFIRM, "")));
    }

    /** Not news, so that it needs no way to unsubscribe; it has one all the same. */
    private Letter silent(Delivery delivery) {
        var texts = texts(delivery);
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", delivery.language().locale())
                .format(LocalDate.parse(delivery.details().getOrDefault(LAST_DAY, "")));
        var names = Map.of("network", network.name(), "day", day);
        var body = new LetterBody()
                .paragraph(texts.text("silent.opening", names))
                .link(
                        texts.text("silent.link"),
                        delivery.link(
                                CHANGE_PAGE + keys.change(delivery.recipient()).secret()))
                .paragraph(texts.text("silent.closing", names))
                .fine()
                .link(
                        texts.text("member.leave"),
                        delivery.link(Unsubscribing.PAGE
                                + keys.unsubscribe(delivery.recipient()).secret()));
        return letter(delivery, texts.text("silent.subject", names), body);
    }

    private static Texts texts(Delivery delivery) {
        return Texts.of("nl.oproep.announcement.mails", delivery.language(), MemberMails.class);
    }

    private Letter letter(Delivery delivery, String kind, String path) {
        var texts = texts(delivery);
        var names = Map.of("network", network.name());
        var body = new LetterBody()
                .paragraph(texts.text(kind + ".opening", names))
                .link(texts.text(kind + ".link"), delivery.link(path))
                .paragraph(texts.text(kind + ".closing", names));
        return letter(delivery, texts.text("joining.subject", names), body);
    }

    private Letter letter(Delivery delivery, String subject, LetterBody body) {
        return new Letter(
                network.name(),
                null,
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                List.of());
    }
}
