package nl.oproep.placement;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.response.Response;

/** Asking a candidate, by a link of their own, for the days of work and for who owes the fee. */
public final class InvitingDebtor {
    private static final Duration VALID = Duration.ofDays(60);

    private final Linking linking;
    private final Mailroom mailroom;

    public InvitingDebtor(Linking linking, Mailroom mailroom) {
        this.linking = linking;
        this.mailroom = mailroom;
    }

    /** Asks whoever owes a fee and has not told who they are; nobody else. */
    void invite(Placement placement, Response response) {
        if (placement.debtor() == null && !placement.partner() && !placement.calledOff()) {
            send(PlacementMails.RECORDED, response.id(), response.candidate().email(), response.language());
        }
    }

    /** Sends a link to this address; the composer drops it when the subject is no response of that address. */
    void send(MailKind kind, UUID response, EmailAddress address, Language language) {
        var token = linking.issue(LinkPurpose.REPORT_PLACEMENT, response, VALID);
        mailroom.post(
                mailroom.address(kind, response, address, language, Map.of(PlacementMails.SECRET, token.secret())));
    }

    void ring() {
        mailroom.ring();
    }
}
