package nl.oproep.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.privacy.spi.Recipients;

/** Puts together what somebody may see of themselves, under the policies. */
final class Dossiers {
    private final Deciding deciding;
    private final Erasing erasing;
    private final Recipients recipients;
    private final PrivacyPolicies policies;
    private final Clock clock;

    Dossiers(Deciding deciding, Erasing erasing, Recipients recipients, PrivacyPolicies policies, Clock clock) {
        this.deciding = deciding;
        this.erasing = erasing;
        this.recipients = recipients;
        this.policies = policies;
        this.clock = clock;
    }

    Dossier of(PrivacyRequest request) {
        var items = deciding.about(request.address(), clock.instant());
        var responses = keys(items);
        return new Dossier(
                request,
                items,
                erasing.decisions(items),
                showsRecipients(request) ? recipients.of(responses) : List.of(),
                !responses.isEmpty() && mayAsk(request),
                !responses.isEmpty() && policies.telling() == TellingRecipients.ON_REQUEST);
    }

    /** Who received the responses of this address. */
    List<Recipient> recipients(EmailAddress address) {
        return recipients.of(keys(deciding.about(address, clock.instant())));
    }

    private static List<UUID> keys(List<HeldItem> items) {
        return items.stream()
                .filter(item -> item.category() == DataCategory.RESPONSE)
                .map(HeldItem::key)
                .toList();
    }

    /** What was decided for one request holds only as long as the network's policy allows it. */
    private boolean showsRecipients(PrivacyRequest request) {
        return request.showsRecipients() && policies.recipients() != RecipientsOnAccess.CATEGORIES_ONLY;
    }

    boolean mayAsk(PrivacyRequest request) {
        return policies.recipients() != RecipientsOnAccess.CATEGORIES_ONLY && !request.asksRecipients();
    }

    PrivacyRequest asked(PrivacyRequest request, Instant now) {
        var opened = request.opened(true);
        return policies.recipients() == RecipientsOnAccess.IDENTITY_ON_REQUEST ? opened.answered(true, now) : opened;
    }
}
