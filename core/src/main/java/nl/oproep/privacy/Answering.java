package nl.oproep.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Mailroom;
import nl.oproep.privacy.spi.Holds;
import nl.oproep.privacy.spi.PrivacyRequests;

/** What the operator does about requests: those that came by letter or telephone, those that ask for a decision, and legal holds. The host sees to it that only an operator gets here. */
public final class Answering {
    private static final int LONGEST_REASON = 200;

    private final PrivacyRequests requests;
    private final Holds holds;
    private final Dossiers dossiers;
    private final ErasingOnRequest erasing;
    private final Requesting requesting;
    private final Mailroom mailroom;
    private final Transactions transactions;
    private final Network network;
    private final Clock clock;

    Answering(
            PrivacyRequests requests,
            Holds holds,
            Dossiers dossiers,
            ErasingOnRequest erasing,
            Requesting requesting,
            Mailroom mailroom,
            Transactions transactions,
            Network network,
            Clock clock) {
        this.requests = requests;
        this.holds = holds;
        this.dossiers = dossiers;
        this.erasing = erasing;
        this.requesting = requesting;
        this.mailroom = mailroom;
        this.transactions = transactions;
        this.network = network;
        this.clock = clock;
    }

    /** Requests in this state, the one that is due first first. */
    public List<PrivacyRequest> list(RequestState state, int limit, int offset) {
        return requests.list(state, limit, offset);
    }

    /** The request, or empty when it never was or has been wiped. */
    public Optional<PrivacyRequest> find(UUID id) {
        return requests.find(id);
    }

    /** What is wrong with this address; empty when a request about it can be taken in. */
    public List<Violation> problems(String typed) {
        return network.problem("email", typed.strip());
    }

    /** Takes in a request that came by another way; it waits for an answer, within a month. */
    public PrivacyRequest take(EmailAddress address, PrivacyKind kind, Language language) {
        var request = requesting.made(address, kind, language, RequestState.OPEN);
        requests.add(request);
        return request;
    }

    /** What is held about whom this request is about, as they would see it. */
    public Optional<Dossier> open(UUID id) {
        return requests.find(id).map(dossiers::of);
    }

    /** Carries out the erasure and mails the answer; empty when there is no such request. */
    public Optional<List<Decision>> erase(UUID id, boolean tellRecipients) {
        var decisions = requests.find(id).map(request -> erasing.erase(request, tellRecipients));
        mailroom.ring();
        return decisions;
    }

    /**
     * Answers a request for access: the address gets a link to what is held.
     *
     * @param showRecipients whether it also names who exactly received it
     * @return false when there is no such request
     */
    public boolean answer(UUID id, boolean showRecipients) {
        boolean answered = transactions.within(() -> {
            var request = requests.find(id);
            request.ifPresent(open -> {
                requests.replace(open.answered(showRecipients, clock.instant()));
                requesting.mailLink(open);
            });
            return request.isPresent();
        });
        mailroom.ring();
        return answered;
    }

    /** What is wrong with a hold for this reason until this day; empty when nothing is. */
    public List<Violation> problems(String reason, LocalDate until) {
        if (reason.isBlank()) {
            return List.of(Violation.of("reason", "required"));
        }
        if (reason.length() > LONGEST_REASON) {
            return List.of(Violation.of("reason", "size.max", "max", LONGEST_REASON));
        }
        var today = LocalDate.ofInstant(clock.instant(), network.timeZone());
        return until.isBefore(today) || until.isAfter(today.plusYears(20))
                ? List.of(Violation.of("until", "date.far", "last", today.plusYears(20)))
                : List.of();
    }

    /** Lets nothing that is held now about whom this request is about be wiped or erased before that day has passed; returns how many things that are. */
    public int hold(UUID id, String reason, LocalDate until) {
        return transactions.within(() -> {
            var held = keys(id).stream()
                    .map(key -> new Hold(key, reason.strip(), clock.instant(), until))
                    .toList();
            holds.place(held);
            return held.size();
        });
    }

    /** Lifts the holds on everything about whom this request is about; returns how many those were. */
    public int lift(UUID id) {
        return transactions.within(() -> {
            var held = holds.on(keys(id));
            holds.lift(held.stream().map(Hold::subject).toList());
            return held.size();
        });
    }

    /** All holds, the one that ends first first. */
    public List<Hold> holds(int limit, int offset) {
        return holds.list(limit, offset);
    }

    private List<UUID> keys(UUID id) {
        return requests.find(id).map(dossiers::of).map(Dossier::items).orElse(List.of()).stream()
                .filter(HeldItem::holdable)
                .map(HeldItem::key)
                .toList();
    }
}
