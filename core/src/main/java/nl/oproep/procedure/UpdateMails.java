package nl.oproep.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.procedure.spi.Updates;

/**
 * The letters to those who responded: how it stands, and how it ended (O3, O4). They name nobody, neither the poster nor whoever was chosen (P3).
 *
 * <p>A letter is about its assignment, not about the response: the final one still goes out when the response has been wiped meanwhile, as its candidate may have asked (R6, V2). News of the procedure is not sent
 * to somebody of whom nothing is held any more.
 */
public final class UpdateMails implements Composer {
    /** How it stands. */
    public static final MailKind PROGRESS = new MailKind("progress-update");
    /** How it ended. */
    public static final MailKind FINAL = new MailKind("final-update");

    static final String NUMBER = "update";
    static final String RESPONSE = "response";

    private final Updates updates;
    private final Responders responders;
    private final Network network;

    public UpdateMails(Updates updates, Responders responders, Network network) {
        this.updates = updates;
        this.responders = responders;
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        var details = delivery.details();
        int number = Integer.parseInt(details.getOrDefault(NUMBER, "0"));
        return updates.find(delivery.subject(), number)
                .filter(update ->
                        update.ends() || responders.holds(UUID.fromString(details.getOrDefault(RESPONSE, ""))))
                .map(update -> letter(delivery, update));
    }

    private Letter letter(Delivery delivery, Update update) {
        var texts = Texts.of("nl.oproep.procedure.mails", delivery.language(), UpdateMails.class);
        var kind = delivery.kind().name();
        var names = Map.of("reference", update.reference().value(), "title", update.title(), "network", network.name());
        var body = new LetterBody()
                .paragraph(texts.text(kind + ".opening", names))
                .paragraph(texts.text(news(update), names));
        var text = update.text();
        if (text != null) {
            body.verbatim(texts.text("explanation"), text);
        }
        if (!update.ends()) {
            body.paragraph(texts.text("next"));
            body.also(
                    texts.text("see"),
                    delivery.link("/oproepen/" + update.reference().value()));
        }
        body.paragraph(texts.text(kind + ".closing", names));
        var subject = texts.text(kind + ".subject", names);
        return new Letter(
                network.name(),
                null,
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                List.of());
    }

    private static String news(Update update) {
        var stage = update.stage();
        return stage == null ? "outcome." + update.outcome() : "stage." + stage;
    }
}
