package nl.oproep.testkit;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.spi.Traces;

/** What each part of a memory holds about people, and what goes with it. */
final class InMemoryRemains {
    private final Memory memory;
    private final InMemoryAssignments assignments;
    private final InMemoryProcedures procedures;
    private final InMemoryUpdates updates;
    private final InMemoryResponses responses;
    private final InMemoryOutbox outbox;
    private final InMemoryLinks links;
    private final InMemoryPlacements placements;
    private final InMemoryInvoices invoices;
    private final InMemoryPeople people;
    private final InMemoryIssues issues;
    private final InMemoryPrivacy privacy;
    private final InMemoryArrivals arrivals;
    private final Clock clock;
    private final InMemoryEntries entries;

    InMemoryRemains(
            Memory memory,
            InMemoryAssignments assignments,
            InMemoryProcedures procedures,
            InMemoryUpdates updates,
            InMemoryResponses responses,
            InMemoryOutbox outbox,
            InMemoryLinks links,
            InMemoryPlacements placements,
            InMemoryInvoices invoices,
            InMemoryPeople people,
            InMemoryIssues issues,
            InMemoryPrivacy privacy,
            InMemoryArrivals arrivals,
            Clock clock) {
        this.memory = memory;
        this.assignments = assignments;
        this.procedures = procedures;
        this.updates = updates;
        this.responses = responses;
        this.outbox = outbox;
        this.links = links;
        this.placements = placements;
        this.invoices = invoices;
        this.people = people;
        this.issues = issues;
        this.privacy = privacy;
        this.arrivals = arrivals;
        this.clock = clock;
        this.entries = new InMemoryEntries(assignments, procedures, responses, outbox, links, placements, invoices);
    }

    Map<DataCategory, Traces> all() {
        var all = new EnumMap<DataCategory, Traces>(DataCategory.class);
        Predicate<UUID> held = privacy::held;
        all.put(
                DataCategory.POSTING,
                new InMemoryTraces(
                        memory,
                        () -> assignments.all().stream().map(kept -> entries.posting(kept.assignment())),
                        this::postingHeld,
                        this::hasResponses,
                        this::forgetPosting));
        all.put(
                DataCategory.RESPONSE,
                new InMemoryTraces(
                        memory, () -> responses.all().stream().map(entries::response), held, this::forgetResponse));
        all.put(DataCategory.MAIL, new InMemoryTraces(memory, entries::mails, held, this::forgetMail));
        all.put(DataCategory.LINK, new InMemoryTraces(memory, entries::expiredLinks, held, this::forgetLinks));
        all.put(
                DataCategory.PLACEMENT,
                new InMemoryTraces(
                        memory,
                        () -> placements.list(Integer.MAX_VALUE, 0).stream().map(entries::placement),
                        held,
                        this::forgetPlacement));
        all.put(
                DataCategory.INVOICE,
                new InMemoryTraces(
                        memory,
                        () -> invoices.list(null, Integer.MAX_VALUE).stream().map(InMemoryEntries::invoice),
                        held,
                        this::forgetInvoice));
        all.put(
                DataCategory.SUBSCRIPTION,
                new InMemoryTraces(memory, people::ofPartners, held, id -> gone(id, people.forgetPartner(id))));
        all.put(
                DataCategory.MEMBER,
                new InMemoryTraces(memory, people::ofMembers, held, id -> gone(id, people.forgetMember(id))));
        all.put(DataCategory.REQUEST, new InMemoryTraces(memory, privacy::requests, held, this::forgetRequest));
        all.put(DataCategory.INBOUND, new InMemoryTraces(memory, arrivals::entries, held, arrivals::forget));
        return all;
    }

    private boolean postingHeld(UUID id) {
        return privacy.held(id)
                || assignments.find(id).stream()
                        .flatMap(a -> responses.all().stream()
                                .filter(r -> r.assignment().equals(a.reference())))
                        .anyMatch(r -> privacy.held(r.id()));
    }

    private boolean hasResponses(UUID id) {
        return assignments.find(id).stream()
                .flatMap(
                        a -> responses.all().stream().filter(r -> r.assignment().equals(a.reference())))
                .anyMatch(r -> true);
    }

    private boolean forgetPosting(UUID id) {
        var found = assignments.find(id);
        found.ifPresent(a -> responses.all().stream()
                .filter(r -> r.assignment().equals(a.reference()))
                .forEach(r -> forgetResponse(r.id())));
        found.ifPresent(a -> assignments.forget(id));
        procedures.forget(id);
        updates.forget(id);
        issues.forget(id);
        return gone(id, found.isPresent());
    }

    private boolean forgetResponse(UUID id) {
        var found = responses.find(id);
        placements.forgetResponse(id);
        found.ifPresent(r -> responses.forget(id));
        return gone(id, found.isPresent());
    }

    private boolean forgetPlacement(UUID id) {
        var found = placements.find(id);
        found.ifPresent(p -> placements.forget(id));
        return gone(id, found.isPresent());
    }

    private boolean forgetInvoice(UUID id) {
        var found = invoices.find(id);
        found.ifPresent(i -> invoices.forget(id));
        return gone(id, found.isPresent());
    }

    private boolean forgetRequest(UUID id) {
        return gone(id, privacy.forget(id) != null);
    }

    private boolean forgetMail(UUID id) {
        boolean there = outbox.find(id).isPresent();
        outbox.forget(id);
        return there;
    }

    private boolean forgetLinks(UUID subject) {
        var expired = links.expiredBy(clock.instant()).stream()
                .filter(link -> link.subject().equals(subject))
                .toList();
        links.forget(expired);
        return !expired.isEmpty();
    }

    /** What hangs on everything: mails, links, a hold. */
    private boolean gone(UUID id, boolean found) {
        outbox.forgetAbout(id);
        links.forgetAbout(id);
        privacy.lift(id);
        return found;
    }
}
