package nl.oproep.announcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.file.CopyOfAttachments;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.ExactCopyFile;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.MailKind;

/** The one mail that follows a form, of which only who can read it learns whether the address was known (V10); the one that follows a change; and the one that warns who was silent for long. Forms come back as an exact copy (M3). */
public final class MemberMails implements Composer {
    /** The answer to a form. */
    public static final MailKind JOINING = new MailKind("member-joining");

    /** The answer to a change. */
    public static final MailKind CHANGED = new MailKind("member-changed");

    /** To somebody of whom nothing was heard for long, see {@link Rousing}. */
    public static final MailKind SILENT = new MailKind("member-silent");

    static final String LAST_DAY = "last-day";
    static final String CONFIRM = "confirm";
    static final String COPY = "copy";
    /** The page on which a form is confirmed, without the secret. */
    public static final String CONFIRM_PAGE = "/inschrijven/bevestigen/";
    /** The page on which a member changes preferences, without the secret. */
    public static final String CHANGE_PAGE = "/inschrijven/wijzigen/";

    private final Registrations registrations;
    private final Members members;
    private final Brochures brochures;
    private final CopyOfAttachments back;
    private final MemberKeys keys;
    private final Network network;

    public MemberMails(
            Registrations registrations,
            Members members,
            Brochures brochures,
            CopyOfAttachments back,
            MemberKeys keys,
            Network network) {
        this.registrations = registrations;
        this.members = members;
        this.brochures = brochures;
        this.back = back;
        this.keys = keys;
        this.network = network;
    }

    /** A repeat says what the first try said, unless the form was confirmed in between: then its link would be of no use. */
    @Override
    public Optional<Letter> compose(Delivery delivery) {
        if (delivery.kind().equals(SILENT)) {
            return members.find(delivery.subject()).map(member -> silent(delivery));
        }
        var member = members.find(delivery.recipient());
        if (member.isPresent()) {
            return Optional.of(letter(
                    delivery,
                    told(delivery, member.get()),
                    CHANGE_PAGE + keys.change(delivery.recipient()).secret()));
        }
        return registrations
                .find(delivery.subject())
                .map(form -> letter(
                        delivery, "confirm", CONFIRM_PAGE + delivery.details().getOrDefault(CONFIRM, "")));
    }

    /** Who became a member by this very form hears so; who was one before, that nothing was changed. */
    private static String told(Delivery delivery, Member member) {
        if (delivery.kind().equals(CHANGED)) {
            return "changed";
        }
        return member.id().equals(delivery.subject()) ? "enrolled" : "known";
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
        return letter(delivery, texts.text("silent.subject", names), body, List.of());
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
        var subject = delivery.kind().equals(CHANGED) ? "changed.subject" : "joining.subject";
        var copy = delivery.details().get(COPY);
        if (copy == null) {
            return letter(delivery, texts.text(subject), body, List.of());
        }
        body.paragraph(texts.text("copy.explained"))
                .verbatim(texts.text("copy.title"), copy)
                .lines(List.of(texts.text("copy.sha256"), Sha256.of(copy).hex()));
        return letter(delivery, texts.text(subject), body, files(delivery, copy));
    }

    /** The copy, and the brochure that it names while that is kept. */
    private List<MailAttachment> files(Delivery delivery, String copy) {
        var files = new ArrayList<MailAttachment>();
        files.add(ExactCopyFile.of(copy));
        var owner = delivery.subject();
        brochures
                .find(owner)
                .filter(file -> back == CopyOfAttachments.INCLUDE)
                .filter(file -> copy.contains(file.sha256().hex()))
                .ifPresent(file -> files.add(new MailAttachment(
                        file.name(), file.contentType(), file.size(), () -> brochures.content(owner, file))));
        return files;
    }

    private Letter letter(Delivery delivery, String subject, LetterBody body, List<MailAttachment> files) {
        return new Letter(
                network.name(),
                null,
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                files);
    }
}
