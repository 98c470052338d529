package nl.oproep.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.ExactCopyFile;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;

/** The letters to posters (P5, M3). What a letter says comes from its delivery alone, so it never changes between tries. */
public final class PostingMails implements Composer {
    /** The exact copy of a new assignment, with the private links. */
    public static final MailKind COPY = new MailKind("posting-copy");
    /** The exact copy of an edit. */
    public static final MailKind EDIT = new MailKind("edit-copy");
    /** That the network released it. */
    public static final MailKind PUBLISHED = new MailKind("assignment-published");

    /** The private links again, after the address was corrected. */
    public static final MailKind LINKS = new MailKind("posting-links");

    static final String REFERENCE = "reference";
    static final String EXACT_COPY = "copy";
    static final String STATE = "state";
    static final String MANAGE = "manage";
    static final String CONFIRM = "confirm";

    private final Network network;

    public PostingMails(Network network) {
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        var texts = Texts.of("nl.oproep.assignment.mails", delivery.language(), PostingMails.class);
        var details = delivery.details();
        var names = Map.of("reference", details.getOrDefault(REFERENCE, ""), "network", network.name());
        var kind = delivery.kind().name();
        var body = new LetterBody().paragraph(texts.text(kind + ".opening", names));
        var copy = details.get(EXACT_COPY);
        links(delivery, texts, body);
        if (copy != null) {
            body.paragraph(texts.text("copy.explained"));
            body.verbatim(texts.text("copy.title"), copy);
            body.lines(List.of(texts.text("copy.sha256"), Sha256.of(copy).hex()));
        }
        body.paragraph(texts.text("closing", names));
        var subject = texts.text(kind + ".subject", names);
        return Optional.of(new Letter(
                network.name(),
                null,
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                copy == null ? List.of() : List.of(ExactCopyFile.of(copy))));
    }

    private void links(Delivery delivery, Texts texts, LetterBody body) {
        var details = delivery.details();
        var state = details.get(STATE);
        if (state != null && !delivery.kind().equals(EDIT)) {
            body.paragraph(texts.text("state." + state));
        }
        var confirm = details.get(CONFIRM);
        if (confirm != null) {
            body.link(texts.text("confirm"), delivery.link("/bevestigen/" + confirm));
        }
        if (details.containsKey(REFERENCE)
                && (delivery.kind().equals(PUBLISHED)
                        || AssignmentState.OPEN.name().equals(state))) {
            body.link(texts.text("see"), delivery.link("/oproepen/" + details.get(REFERENCE)));
        }
        var manage = details.get(MANAGE);
        if (manage != null) {
            body.paragraph(texts.text("manage.explained"));
            body.also(texts.text("manage"), delivery.link("/beheer-oproep/" + manage));
        }
    }
}
