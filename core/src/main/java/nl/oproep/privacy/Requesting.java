package nl.oproep.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.privacy.spi.PrivacyRequests;

/** What people do about their own data, by a link to their address: see what is held, take it along, have it erased, ask who received it (V3, V8, GDPR 12, 15, 17, 20). Whoever asks gets the same answer, and the address the same mail, whether or not it is known here (V10). */
public final class Requesting {
    static final Duration VALID = Duration.ofDays(7);

    private final PrivacyRequests requests;
    private final Dossiers dossiers;
    private final ErasingOnRequest erasing;
    private final Linking linking;
    private final Mailroom mailroom;
    private final Transactions transactions;
    private final Ids ids;
    private final Network network;
    private final Clock clock;

    Requesting(
            PrivacyRequests requests,
            Dossiers dossiers,
            ErasingOnRequest erasing,
            Linking linking,
            Mailroom mailroom,
            Transactions transactions,
            Ids ids,
            Network network,
            Clock clock) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.erasing = erasing;
        this.linking = linking;
        this.mailroom = mailroom;
        this.transactions = transactions;
        this.ids = ids;
        this.network = network;
        this.clock = clock;
    }

    /** Mails a link to the address; what is wrong with the address, when it is none, and nothing else. */
    public List<Violation> request(String typed, PrivacyKind kind, Language language) {
        var problems = network.problem("email", typed.strip());
        if (problems.isEmpty()) {
            var request = made(EmailAddress.of(typed.strip()), kind, language, RequestState.MAILED);
            transactions.within(() -> {
                requests.add(request);
                mailLink(request);
                return request;
            });
            mailroom.ring();
        }
        return problems;
    }

    PrivacyRequest made(EmailAddress address, PrivacyKind kind, Language language, RequestState state) {
        var now = clock.instant();
        var due = LocalDate.ofInstant(now, network.timeZone()).plusMonths(1);
        return new PrivacyRequest(ids.next(), 0, kind, address, language, state, false, false, now, due, null);
    }

    void mailLink(PrivacyRequest request) {
        var token = linking.issue(LinkPurpose.PRIVACY_REQUEST, request.id(), VALID);
        mailroom.post(mailroom.address(
                PrivacyMails.LINK,
                request.id(),
                request.address(),
                request.language(),
                Map.of(PrivacyMails.SECRET, token.secret())));
    }

    /** What the link opens: everything that is held. Changes nothing. */
    public Optional<Dossier> open(Token link) {
        return found(link).map(dossiers::of);
    }

    private Optional<PrivacyRequest> found(Token link) {
        return linking.open(link, LinkPurpose.PRIVACY_REQUEST).flatMap(requests::find);
    }

    /**
     * Erases what may be erased, and mails the person what became of each category.
     *
     * @param tellRecipients whether those who received a response are to be told, where the policy leaves that to the person
     * @return the decisions, or empty when the link opens nothing (any more)
     */
    public Optional<List<Decision>> erase(Token link, boolean tellRecipients) {
        var decisions = found(link).map(request -> erasing.erase(request, tellRecipients));
        mailroom.ring();
        return decisions;
    }

    /** Asks who exactly received the data: told at once, or by the operator within a month, as the policy says. False when the link opens nothing, or there is nothing to ask. */
    public boolean askRecipients(Token link) {
        return found(link)
                .filter(dossiers::mayAsk)
                .map(request -> ask(request.id()))
                .orElse(false);
    }

    private boolean ask(UUID id) {
        return transactions.within(() -> {
            var request = requests.find(id);
            request.ifPresent(asked -> requests.replace(dossiers.asked(asked, clock.instant())));
            return request.isPresent();
        });
    }
}
