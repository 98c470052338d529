package nl.oproep.testkit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.oproep.Store;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.spi.Announcements;
import nl.oproep.announcement.spi.Audiences;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.announcement.spi.SilentMembers;
import nl.oproep.announcement.spi.Stretches;
import nl.oproep.announcement.spi.Suppressions;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.assignment.spi.Surveys;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.inbound.spi.Arrivals;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Traces;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.spi.Links;
import nl.oproep.mail.spi.Deliveries;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.mail.spi.Returns;
import nl.oproep.newsletter.spi.Newsletters;
import nl.oproep.operator.spi.Notes;
import nl.oproep.operator.spi.Operators;
import nl.oproep.operator.spi.Sessions;
import nl.oproep.operator.spi.Totals;
import nl.oproep.operator.spi.Waiting;
import nl.oproep.partner.spi.PartnerChanges;
import nl.oproep.partner.spi.PartnerProfiles;
import nl.oproep.partner.spi.Partners;
import nl.oproep.placement.spi.Placements;
import nl.oproep.privacy.spi.Erasures;
import nl.oproep.privacy.spi.Holds;
import nl.oproep.privacy.spi.PrivacyRequests;
import nl.oproep.privacy.spi.Recipients;
import nl.oproep.privacy.spi.Remnants;
import nl.oproep.procedure.spi.Procedures;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.procedure.spi.Updates;
import nl.oproep.response.spi.PosterMails;
import nl.oproep.response.spi.Responses;
import nl.oproep.sponsorship.spi.Sponsorships;

/**
 * Everything in memory, for tests and first steps: keeps every promise that a database keeps, contracts included, but one: it is gone with the process. Safe for many threads.
 *
 * <pre>{@code
 * var oproep = Oproep.over(InMemoryStore.create()).network(network).agreements(agreements).transport(mailbox).build();
 * }</pre>
 */
public final class InMemoryStore implements Store {
    private final Memory memory = new Memory();
    private final Ids ids = new InMemoryIds(new AtomicLong());
    private final InMemoryAssignments assignments;
    private final InMemoryLinks links = new InMemoryLinks(memory);
    private final InMemoryOutbox outbox = new InMemoryOutbox(memory);
    private final InMemoryPartners partners = new InMemoryPartners(memory);
    private final InMemoryPartnerProfiles partnerProfiles = new InMemoryPartnerProfiles(memory);
    private final InMemoryPartnerChanges partnerChanges = new InMemoryPartnerChanges(memory);
    private final InMemoryNewsletters newsletters = new InMemoryNewsletters(memory);
    private final InMemorySponsorships sponsorships = new InMemorySponsorships(memory);
    private final InMemoryProcedures procedures = new InMemoryProcedures(memory);
    private final InMemoryUpdates updates = new InMemoryUpdates(memory);
    private final InMemoryNotes notes = new InMemoryNotes(memory);
    private final InMemoryOperators operators = new InMemoryOperators(memory, notes);
    private final InMemorySessions sessions = new InMemorySessions(memory);
    private final InMemoryResponses responses;
    private final InMemoryPlacements placements;
    private final InMemoryInvoices invoices;
    private final InMemoryRegistrations registrations = new InMemoryRegistrations(memory);
    private final InMemoryMembers members = new InMemoryMembers(memory);
    private final InMemoryBrochures brochures = new InMemoryBrochures(memory);
    private final InMemorySuppressions suppressions = new InMemorySuppressions(memory);
    private final InMemoryAnnouncements announcements;
    private final InMemoryIssues issues;
    private final InMemoryStretches stretches;
    private final InMemoryPrivacy privacy = new InMemoryPrivacy(memory);
    private final InMemoryArrivals arrivals = new InMemoryArrivals(memory);
    private final InMemoryPassedFiles passedFiles = new InMemoryPassedFiles(memory, outbox);
    private final Map<DataCategory, Traces> traces;

    private InMemoryStore(Clock clock) {
        assignments = new InMemoryAssignments(memory, clock, procedures);
        responses = new InMemoryResponses(memory, assignments, outbox, partners);
        announcements = new InMemoryAnnouncements(memory, assignments);
        var inHand = memory.new Shelf<UUID, Stretch>();
        issues = new InMemoryIssues(memory, inHand);
        stretches = new InMemoryStretches(memory, issues, inHand);
        var unsettled = memory.new Shelf<UUID, UUID>();
        placements = new InMemoryPlacements(memory, unsettled);
        invoices = new InMemoryInvoices(memory, placements, unsettled);
        traces = new InMemoryRemains(
                        memory,
                        assignments,
                        procedures,
                        updates,
                        responses,
                        outbox,
                        links,
                        placements,
                        invoices,
                        new InMemoryPeople(
                                members, registrations, brochures, partners, partnerProfiles, partnerChanges),
                        issues,
                        privacy,
                        arrivals,
                        clock)
                .all();
    }

    /** An empty store by the system's clock. */
    public static InMemoryStore create() {
        return at(Clock.systemUTC());
    }

    /** An empty store by this clock, which stamps changes of the board. */
    public static InMemoryStore at(Clock clock) {
        return new InMemoryStore(clock);
    }

    @Override
    public Transactions transactions() {
        return memory;
    }

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public Assignments assignments() {
        return assignments;
    }

    @Override
    public Surveys surveys() {
        return new InMemorySurveys(memory, assignments);
    }

    @Override
    public BoardEntries boardEntries() {
        return new InMemoryBoardEntries(memory, assignments);
    }

    @Override
    public Links links() {
        return links;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Deliveries deliveries() {
        return new InMemoryDeliveries(memory, outbox);
    }

    @Override
    public Returns returns() {
        return new InMemoryReturns(memory, outbox);
    }

    @Override
    public PosterMails posterMails() {
        return new InMemoryPosterMails(memory, outbox, responses, assignments);
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public PassedFiles passedFiles() {
        return passedFiles;
    }

    @Override
    public Partners partners() {
        return partners;
    }

    @Override
    public PartnerProfiles partnerProfiles() {
        return partnerProfiles;
    }

    @Override
    public PartnerChanges partnerChanges() {
        return partnerChanges;
    }

    @Override
    public Newsletters newsletters() {
        return newsletters;
    }

    @Override
    public Sponsorships sponsorships() {
        return sponsorships;
    }

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public Waiting waiting() {
        return new InMemoryWaiting(this);
    }

    @Override
    public Totals totals() {
        return new InMemoryTotals(this);
    }

    @Override
    public Responses responses() {
        return responses;
    }

    @Override
    public Procedures procedures() {
        return procedures;
    }

    @Override
    public Updates updates() {
        return updates;
    }

    @Override
    public Responders responders() {
        return new InMemoryResponders(memory, responses);
    }

    @Override
    public Registrations registrations() {
        return registrations;
    }

    @Override
    public Members members() {
        return members;
    }

    @Override
    public Brochures brochures() {
        return brochures;
    }

    @Override
    public SilentMembers silentMembers() {
        return members.asSilent();
    }

    @Override
    public Audiences audiences() {
        return new InMemoryAudiences(memory, members, suppressions);
    }

    @Override
    public Suppressions suppressions() {
        return suppressions;
    }

    @Override
    public Announcements announcements() {
        return announcements;
    }

    @Override
    public Issues issues() {
        return issues;
    }

    @Override
    public Stretches stretches() {
        return stretches;
    }

    @Override
    public Placements placements() {
        return placements;
    }

    @Override
    public Invoices invoices() {
        return invoices;
    }

    @Override
    public Map<DataCategory, Traces> traces() {
        return traces;
    }

    @Override
    public PrivacyRequests privacyRequests() {
        return privacy.asRequests();
    }

    @Override
    public Holds holds() {
        return privacy.asHolds();
    }

    @Override
    public Erasures erasures() {
        return privacy.asErasures();
    }

    @Override
    public Recipients recipients() {
        return new InMemoryRecipients(responses, assignments);
    }

    /** A memory keeps nothing of what it let go. */
    @Override
    public Remnants remnants() {
        return language -> List.of();
    }
}
