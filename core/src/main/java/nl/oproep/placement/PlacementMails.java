package nl.oproep.placement;

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
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Response;

/** The letters to a candidate about getting to work. They name nobody but the assignment's title. */
public final class PlacementMails implements Composer {
    /** The link that the candidate asked for. */
    public static final MailKind LINK = new MailKind("placement-link");
    /** That a placement was recorded, and the question who owes the fee. */
    public static final MailKind RECORDED = new MailKind("placement-recorded");

    static final String SECRET = "secret";
    /** The page behind the link, without the secret. */
    public static final String PAGE = "/plaatsing/";

    private final FollowingUp responses;
    private final Network network;

    public PlacementMails(FollowingUp responses, Network network) {
        this.responses = responses;
        this.network = network;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        return responses
                .find(delivery.subject())
                .filter(response -> response.candidate().email().equals(delivery.recipient()))
                .map(response -> letter(delivery, response));
    }

    private Letter letter(Delivery delivery, Response response) {
        var texts = Texts.of("nl.oproep.placement.mails", delivery.language(), PlacementMails.class);
        var names = Map.of("title", response.title(), "network", network.name());
        var kind = delivery.kind().name();
        var body = new LetterBody()
                .paragraph(texts.text(kind + ".opening", names))
                .link(
                        texts.text(kind + ".link"),
                        delivery.link(PAGE + delivery.details().getOrDefault(SECRET, "")))
                .paragraph(texts.text("fee", names))
                .paragraph(texts.text("closing", names));
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
}
