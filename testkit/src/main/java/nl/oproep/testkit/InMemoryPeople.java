package nl.oproep.testkit;

import static nl.oproep.testkit.InMemoryEntries.start;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberProfile;
import nl.oproep.announcement.Registration;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.partner.PartnerChange;
import nl.oproep.partner.PartnerProfile;
import nl.oproep.partner.Subscription;
import nl.oproep.testkit.InMemoryTraces.Entry;
import org.jspecify.annotations.Nullable;

/** What a memory says about members and partners, and how it forgets them; in a transaction only. */
record InMemoryPeople(
        InMemoryMembers members,
        InMemoryRegistrations registrations,
        InMemoryBrochures brochures,
        InMemoryPartners partners,
        InMemoryPartnerProfiles profiles,
        InMemoryPartnerChanges changes) {

    Stream<Entry> ofMembers() {
        return Stream.concat(
                members.all().stream().map(this::member),
                registrations.all().stream().map(this::form));
    }

    private Entry member(Member member) {
        var silentFrom = members.silentFrom(member.id());
        return entry(
                member.id(),
                member.confirmedAt(),
                member.profile(),
                "MEMBER",
                silentFrom == null ? Map.of() : Map.of(Expiry.MEMBER, silentFrom));
    }

    private Entry form(Registration form) {
        return entry(
                form.id(),
                form.createdAt(),
                form.profile(),
                "REGISTRATION",
                Map.of(Expiry.UNCONFIRMED_MEMBER, form.createdAt()));
    }

    private Entry entry(UUID id, Instant since, MemberProfile profile, String kind, Map<Expiry, Instant> ends) {
        var content = new LinkedHashMap<String, String>();
        content.put("kind", kind);
        content.put("name", profile.name());
        content.put("email", profile.email().value());
        put(content, "availability", profile.availability());
        put(content, "about", profile.about());
        brochures.find(id).ifPresent(file -> content.put("brochure", file.name() + " (" + file.size() + ")"));
        return new Entry(Set.of(profile.email().key()), new Trace(id, since, since, null, content), ends);
    }

    Stream<Entry> ofPartners() {
        return Stream.of(
                        partners.list(Integer.MAX_VALUE, 0).stream().map(InMemoryEntries::subscription),
                        profiles.all().stream().map(this::profile),
                        changes.all().stream().map(InMemoryPeople::change),
                        changes.all().stream()
                                .filter(change -> change.newEmail() != null
                                        && !change.email().equals(change.newEmail()))
                                .map(InMemoryPeople::named))
                .flatMap(entries -> entries);
    }

    private Entry profile(PartnerProfile profile) {
        var periods = partners.of(profile.email());
        var last = periods.stream()
                .map(Subscription::last)
                .filter(day -> day != null)
                .max(LocalDate::compareTo);
        boolean open = periods.stream().anyMatch(period -> period.last() == null);
        var ended = last.map(day -> start(day.plusDays(1))).orElse(profile.changedAt());
        var content = new LinkedHashMap<String, String>();
        content.put("kind", "PROFILE");
        content.put("email", profile.email().value());
        put(content, "name", profile.name());
        put(content, "phone", profile.phone());
        put(content, "profile", profile.profile());
        return new Entry(
                Set.of(profile.email().key()),
                new Trace(key(profile.email()), profile.changedAt(), open ? null : ended, null, content),
                Map.of());
    }

    private static Entry change(PartnerChange change) {
        var content = new LinkedHashMap<String, String>();
        content.put("kind", "CHANGE");
        content.put("email", change.email().value());
        var to = change.newEmail();
        put(content, "newEmail", to == null ? null : to.value());
        put(content, "name", change.name());
        put(content, "phone", change.phone());
        put(content, "profile", change.profile());
        return new Entry(
                Set.of(change.email().key()),
                new Trace(change.id(), change.submittedAt(), change.submittedAt(), null, content),
                Map.of(Expiry.UNCONFIRMED_CHANGE, change.submittedAt()));
    }

    /** Somebody else named this address as the new one: nothing more of the change is about its owner. */
    private static Entry named(PartnerChange change) {
        var to = Objects.requireNonNull(change.newEmail());
        return new Entry(
                Set.of(to.key()),
                new Trace(
                        change.id(),
                        change.submittedAt(),
                        change.submittedAt(),
                        null,
                        Map.of("kind", "CHANGE", "newEmail", to.value())),
                Map.of());
    }

    private static void put(Map<String, String> content, String name, @Nullable String value) {
        if (value != null) {
            content.put(name, value);
        }
    }

    private static UUID key(EmailAddress address) {
        return UUID.nameUUIDFromBytes(address.key().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this was a member or a form. */
    boolean forgetMember(UUID id) {
        boolean member = members.find(id).isPresent();
        members.remove(id);
        brochures.remove(id);
        return registrations.remove(id) || member;
    }

    /** Whether this was a subscription, a profile or a change; what a partner told goes with the last of their subscriptions. */
    boolean forgetPartner(UUID id) {
        var profile = profiles.all().stream()
                .filter(one -> key(one.email()).equals(id))
                .findFirst();
        profile.ifPresent(one -> profiles.forget(one.email()));
        var subscription = partners.find(id);
        subscription.ifPresent(found -> {
            partners.forget(id);
            if (partners.of(found.partner()).isEmpty()) {
                profiles.forget(found.partner());
                changes.of(found.partner()).stream()
                        .filter(change -> change.email().equals(found.partner()))
                        .forEach(change -> changes.forget(change.id()));
            }
        });
        return changes.forget(id) || profile.isPresent() || subscription.isPresent();
    }
}
