package nl.oproep.announcement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.file.Attachment;
import nl.oproep.file.Upload;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.terms.Agreements;

/**
 * Becoming a member, and changing what a member wants (L1).
 *
 * <p>{@link #join} answers, works and takes the same whether or not somebody is a member with that address: it stores a form and posts one mail. What the mail says is decided when it is composed (V10).
 */
public final class Joining {
    private static final Duration CONFIRMABLE = Duration.ofDays(7);

    private final Registrations registrations;
    private final Members members;
    private final Brochures brochures;
    private final Suppressing suppressing;
    private final Transactions transactions;
    private final Ids ids;
    private final Linking linking;
    private final Mailroom mailroom;
    private final MemberScreening screening;
    private final MemberKeys keys;
    private final Agreements agreements;
    private final MembershipPolicy policy;
    private final Network network;
    private final Clock clock;

    public Joining(
            Registrations registrations,
            Members members,
            Brochures brochures,
            Suppressing suppressing,
            Transactions transactions,
            Ids ids,
            Linking linking,
            Mailroom mailroom,
            MemberScreening screening,
            MemberKeys keys,
            Agreements agreements,
            MembershipPolicy policy,
            Network network,
            Clock clock) {
        this.registrations = registrations;
        this.members = members;
        this.brochures = brochures;
        this.suppressing = suppressing;
        this.transactions = transactions;
        this.ids = ids;
        this.linking = linking;
        this.mailroom = mailroom;
        this.screening = screening;
        this.keys = keys;
        this.agreements = agreements;
        this.policy = policy;
        this.network = network;
        this.clock = clock;
    }

    /** Everything that is wrong with the form, each at its field; empty when {@link #join} would take it in. Stores nothing. */
    public List<Violation> check(JoinNetwork command) {
        return screening.check(command);
    }

    /** Takes the form in and posts one mail: with a link to confirm, or, to a member, with the link to change. */
    public Joined join(JoinNetwork command) {
        var violations = screening.check(command);
        if (!violations.isEmpty()) {
            return new Joined.Refused(violations);
        }
        var now = clock.instant();
        var email = EmailAddress.of(command.email() == null ? "" : command.email());
        var registration = new Registration(
                ids.next(), command.draft().profile(email), command.language(), agreements.consentAt(now), now);
        var brochure = screening.brochure(command.brochure());
        transactions.within(() -> {
            registrations.add(registration);
            keep(registration.id(), brochure, command.brochure());
            var confirm = linking.issue(LinkPurpose.CONFIRM_MEMBER, registration.id(), CONFIRMABLE);
            mailroom.post(mailroom.address(
                    MemberMails.JOINING,
                    registration.id(),
                    email,
                    command.language(),
                    Map.of(
                            MemberMails.CONFIRM,
                            confirm.secret(),
                            MemberMails.COPY,
                            MemberCopy.of(registration, brochure, network.timeZone()))));
            return registration;
        });
        if (policy == MembershipPolicy.AT_ONCE) {
            enrolUnasked(registration);
        }
        mailroom.ring();
        return new Joined.Accepted();
    }

    private void keep(UUID owner, Optional<Attachment> brochure, List<Upload> uploads) {
        brochure.ifPresent(file -> brochures.put(owner, file, uploads.get(0).content()));
    }

    /** Whether this link can be confirmed with; changes nothing. */
    public boolean isConfirmable(Token confirm) {
        return linking.open(confirm, LinkPurpose.CONFIRM_MEMBER)
                .flatMap(registrations::find)
                .isPresent();
    }

    /** Makes a member of who confirms the address; lifts its suppression (M6). Empty for a link that was used, has expired, or never was. */
    public Optional<Member> confirm(Token confirm) {
        return linking.open(confirm, LinkPurpose.CONFIRM_MEMBER)
                .flatMap(registrations::find)
                .flatMap(this::enrol);
    }

    /** Whoever is a member already is left alone: it may be somebody else who typed the address. */
    private void enrolUnasked(Registration registration) {
        if (members.find(registration.profile().email()).isEmpty()) {
            enrol(registration);
        } else {
            transactions.within(() -> {
                brochures.remove(registration.id());
                return registrations.remove(registration.id());
            });
        }
    }

    private Optional<Member> enrol(Registration registration) {
        return transactions.within(() -> {
            if (!registrations.remove(registration.id())) {
                return Optional.empty();
            }
            linking.revoke(LinkPurpose.CONFIRM_MEMBER, registration.id());
            var email = registration.profile().email();
            suppressing.lift(email);
            var now = clock.instant();
            var known = members.find(email).map(member -> member.registering(registration, now));
            known.ifPresent(member -> {
                members.replace(member);
                brochures.move(registration.id(), member.id());
            });
            return Optional.of(known.orElseGet(() -> added(registration)));
        });
    }

    private Member added(Registration registration) {
        var now = clock.instant();
        var email = registration.profile().email();
        var member = new Member(
                registration.id(),
                registration.profile(),
                registration.language(),
                registration.consent(),
                keys.tag(email),
                keys.suppression(email),
                now,
                now);
        members.add(member);
        linking.issue(LinkPurpose.CHANGE_MEMBER, member.id(), keys.change(email));
        linking.issue(LinkPurpose.UNSUBSCRIBE, member.id(), keys.unsubscribe(email));
        return member;
    }

    /** The member behind a link to change; empty for a link that opens nothing. */
    public Optional<Member> find(Token change) {
        return linking.open(change, LinkPurpose.CHANGE_MEMBER).flatMap(members::find);
    }

    /** The path of the page on which this member unsubscribes. */
    public String leaving(Member member) {
        return Unsubscribing.PAGE + keys.unsubscribe(member.profile().email()).secret();
    }

    /** Everything that is wrong with a change, each at its field. Stores nothing. */
    public List<Violation> check(ChangeMember command) {
        return screening.check(command);
    }

    /** Changes what the member behind the link wants, and posts an exact copy of it (M3); empty for a link that opens nothing. */
    public Optional<Joined> change(Token change, ChangeMember command) {
        var violations = screening.check(command);
        return find(change).map(member -> {
            if (!violations.isEmpty()) {
                return new Joined.Refused(violations);
            }
            var profile = command.draft().profile(member.profile().email());
            change(member.telling(profile, command.language(), clock.instant()), command);
            return new Joined.Accepted();
        });
    }

    private void change(Member changed, ChangeMember command) {
        var brochure = screening.brochure(command.brochure());
        boolean without = command.withoutBrochure() && brochure.isEmpty();
        transactions.within(() -> {
            if (!members.replace(changed)) {
                return changed;
            }
            keep(changed.id(), brochure, command.brochure());
            if (without) {
                brochures.remove(changed.id());
            }
            mailroom.post(mailroom.address(
                    MemberMails.CHANGED,
                    changed.id(),
                    changed.profile().email(),
                    changed.language(),
                    Map.of(MemberMails.COPY, MemberCopy.of(changed, brochure, without, network.timeZone()))));
            return changed;
        });
        mailroom.ring();
    }

    /** The member, for the operator. */
    public Optional<Member> find(UUID id) {
        return members.find(id);
    }

    /** Members, the latest confirmed first, at most {@code limit} of them, skipping {@code offset}; for the operator. */
    public List<Member> list(int limit, int offset) {
        return members.list(limit, offset);
    }
}
