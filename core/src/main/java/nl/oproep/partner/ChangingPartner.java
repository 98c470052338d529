package nl.oproep.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.partner.spi.PartnerChanges;
import nl.oproep.partner.spi.PartnerProfiles;
import nl.oproep.partner.spi.Partners;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/**
 * Partners change what the network knows of them; a change takes effect once confirmed from the address on file (L5).
 *
 * <p>Sending one in answers, stores and takes the same for every address. Whether the address is on file is found out when the letter is written: if it is not, nothing is sent and the change is forgotten (V10).
 */
public final class ChangingPartner {
    /** How long a change can be confirmed; the sweep forgets what was not (V2). */
    public static final Duration CONFIRMABLE = Duration.ofDays(7);

    private final Partners partners;
    private final PartnerProfiles profiles;
    private final PartnerChanges changes;
    private final Transactions transactions;
    private final Ids ids;
    private final Linking linking;
    private final Mailroom mailroom;
    private final ChangeScreening screening;
    private final Agreements agreements;
    private final Clock clock;

    public ChangingPartner(
            Partners partners,
            PartnerProfiles profiles,
            PartnerChanges changes,
            Transactions transactions,
            Ids ids,
            Linking linking,
            Mailroom mailroom,
            ChangeScreening screening,
            Agreements agreements,
            Clock clock) {
        this.partners = partners;
        this.profiles = profiles;
        this.changes = changes;
        this.transactions = transactions;
        this.ids = ids;
        this.linking = linking;
        this.mailroom = mailroom;
        this.screening = screening;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Everything that is wrong with it, each at its field; empty when {@link #submit} would accept it. Stores nothing, and looks at nothing that is stored. */
    public List<Violation> check(ChangePartner command) {
        return screening.check(command);
    }

    /** Stores the change until it is confirmed, with the letter that asks for that and carries the exact copy. */
    public ChangeSubmitted submit(ChangePartner command) {
        var violations = check(command);
        var email = command.email();
        if (!violations.isEmpty() || email == null) {
            return new ChangeSubmitted.Refused(violations);
        }
        var change = new PartnerChange(
                ids.next(),
                EmailAddress.of(email.strip()),
                address(command.newEmail()),
                given(command.name()),
                given(command.phone()),
                given(command.profile()),
                PartnerChangeCopy.render(command, agreements.current().version()),
                agreements.consentAt(clock.instant()),
                command.language());
        transactions.within(() -> {
            changes.add(change);
            var link = linking.issue(LinkPurpose.CONFIRM_PARTNER_CHANGE, change.id(), CONFIRMABLE);
            mailroom.post(mailroom.address(
                    PartnerMails.CHANGE,
                    change.id(),
                    change.email(),
                    change.language(),
                    Map.of(PartnerMails.SECRET, link.secret())));
            return change;
        });
        mailroom.ring();
        return new ChangeSubmitted.Received();
    }

    private static @Nullable EmailAddress address(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : EmailAddress.of(typed.strip());
    }

    private static @Nullable String given(@Nullable String typed) {
        return ChangeScreening.blank(typed) ? null : typed;
    }

    /** The change that a letter is about, while its address is on file; if it is not, the change goes, and its link. */
    Optional<PartnerChange> deliverable(UUID id) {
        var change = changes.find(id);
        if (change.isPresent() && !onFile(change.get().email())) {
            transactions.within(() -> taken(id));
            return Optional.empty();
        }
        return change;
    }

    /** Forgets the change and its link; true for one of those that try at once. */
    private boolean taken(UUID id) {
        boolean ours = changes.forget(id);
        linking.revoke(LinkPurpose.CONFIRM_PARTNER_CHANGE, id);
        return ours;
    }

    /** Whether the network keeps a period or a profile of this address. Never answers a person. */
    private boolean onFile(EmailAddress address) {
        return !partners.of(address).isEmpty() || profiles.find(address).isPresent();
    }

    /** What the link would change; empty for a link that opens nothing (any more). Changes nothing. */
    public Optional<PartnerChange> open(Token link) {
        return linking.open(link, LinkPurpose.CONFIRM_PARTNER_CHANGE).flatMap(changes::find);
    }

    /**
     * Makes the change. A new address takes over all periods; what was stamped on earlier responses stays (F5). When the new address has a profile of its own, that one stays as it is, so that nobody can rewrite another's.
     *
     * @return the profile as it stands, or empty when the link opens nothing (any more)
     */
    public Optional<PartnerProfile> confirm(Token link) {
        var confirmed = transactions.within(() -> open(link)
                .filter(change -> onFile(change.email()))
                .filter(change -> taken(change.id()))
                .map(this::made));
        confirmed.ifPresent(profile -> mailroom.ring());
        return confirmed;
    }

    private PartnerProfile made(PartnerChange change) {
        var before = profiles.find(change.email()).orElse(null);
        if (change.newEmail() == null) {
            var after = change.over(before, clock.instant());
            profiles.put(after);
            return after;
        }
        partners.move(change.email(), change.target());
        profiles.forget(change.email());
        var theirs = profiles.find(change.target());
        var after = theirs.orElseGet(() -> change.over(before, clock.instant()));
        if (theirs.isEmpty()) {
            profiles.put(after);
        }
        mailroom.post(mailroom.address(PartnerMails.MOVED, change.id(), change.target(), change.language(), Map.of()));
        return after;
    }

    /** What partners have told of themselves, by address; those who told nothing are left out. For the operator only. */
    public Map<EmailAddress, PartnerProfile> profiles(List<EmailAddress> addresses) {
        return profiles.find(addresses);
    }
}
