package nl.oproep.privacy;

import java.util.List;
import java.util.Map;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Mailroom;

/** Erasing because the person asks for it: with an answer to them and, where the policy says so, word to those who received a response (V3, GDPR 19). */
final class ErasingOnRequest {
    private final Erasing erasing;
    private final Dossiers dossiers;
    private final Mailroom mailroom;
    private final Transactions transactions;
    private final TellingRecipients telling;

    ErasingOnRequest(
            Erasing erasing,
            Dossiers dossiers,
            Mailroom mailroom,
            Transactions transactions,
            TellingRecipients telling) {
        this.erasing = erasing;
        this.dossiers = dossiers;
        this.mailroom = mailroom;
        this.transactions = transactions;
        this.telling = telling;
    }

    /** One commit: what goes is gone, the request with it, and the answer waits in the outbox. */
    List<Decision> erase(PrivacyRequest request, boolean tellRecipients) {
        boolean tell =
                telling == TellingRecipients.ALWAYS || (telling == TellingRecipients.ON_REQUEST && tellRecipients);
        return transactions.within(() -> {
            var recipients = tell ? dossiers.recipients(request.address()) : List.<Recipient>of();
            var decisions = erasing.erase(request.address());
            mailroom.post(answer(request, decisions));
            recipients.forEach(recipient -> mailroom.post(told(recipient)));
            return decisions;
        });
    }

    private Delivery answer(PrivacyRequest request, List<Decision> decisions) {
        return mailroom.address(
                PrivacyMails.ERASED,
                request.id(),
                request.address(),
                request.language(),
                WrittenDecisions.of(decisions));
    }

    private Delivery told(Recipient recipient) {
        return mailroom.address(
                PrivacyMails.TOLD,
                recipient.response(),
                recipient.email(),
                recipient.language(),
                Map.of(PrivacyMails.RECEIPT, recipient.receipt(), PrivacyMails.REFERENCE, recipient.assignment()));
    }
}
