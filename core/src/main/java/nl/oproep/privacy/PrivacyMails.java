package nl.oproep.privacy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailKind;

/** The letters about somebody's own data. What they need is in the delivery itself, for by the time they are written the rest may be gone. */
public final class PrivacyMails implements Composer {
    /** The link to what is held; goes to every address that is asked about, known or not (V10). */
    public static final MailKind LINK = new MailKind("privacy-link");
    /** What was erased and what stays. */
    public static final MailKind ERASED = new MailKind("privacy-erased");
    /** To who received a response, where the policy says so (GDPR 19). */
    public static final MailKind TOLD = new MailKind("privacy-told");

    /** The page behind the link, without the secret. */
    public static final String PAGE = "/gegevens/";

    static final String SECRET = "secret";
    static final String RECEIPT = "receipt";
    static final String REFERENCE = "reference";

    private final Network network;

    public PrivacyMails(Network network) {
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        var texts = Texts.of("nl.oproep.privacy.mails", delivery.language(), PrivacyMails.class);
        var kind = delivery.kind().name();
        var names = new HashMap<String, String>();
        names.put("network", network.name());
        names.put("receipt", delivery.details().getOrDefault(RECEIPT, ""));
        names.put("reference", delivery.details().getOrDefault(REFERENCE, ""));
        var body = new LetterBody().paragraph(texts.text(kind + ".opening", names));
        if (delivery.kind().equals(LINK)) {
            body.link(
                    texts.text(kind + ".link"),
                    delivery.link(PAGE + delivery.details().getOrDefault(SECRET, "")));
            body.paragraph(texts.text(kind + ".ignore", names));
        } else if (delivery.kind().equals(ERASED)) {
            decisions(body, delivery, network.timeZone());
        }
        body.paragraph(texts.text(kind + ".closing", names));
        var subject = texts.text(kind + ".subject", names);
        return Optional.of(new Letter(
                network.name(),
                null,
                subject,
                body.text(),
                body.html(delivery.language().code(), network.name(), subject),
                Map.of(),
                List.of()));
    }

    private static void decisions(LetterBody body, Delivery delivery, ZoneId zone) {
        var wording = PrivacyWording.in(delivery.language(), zone);
        for (var decision : WrittenDecisions.read(delivery.details())) {
            body.heading(wording.category(decision.category()));
            body.lines(wording.sentences(decision));
        }
    }
}
