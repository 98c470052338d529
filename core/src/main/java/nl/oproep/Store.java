package nl.oproep;

import java.util.Map;
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

/** Where everything is kept: one of each port, all over the same transactions. */
public interface Store {

    /** What must happen together. */
    Transactions transactions();

    /** Keys for rows. */
    Ids ids();

    /** All assignments. */
    Assignments assignments();

    /** All assignments, as the operator's list finds them. */
    Surveys surveys();

    /** What the board reads. */
    BoardEntries boardEntries();

    /** All private links. */
    Links links();

    /** Where mails wait. */
    Outbox outbox();

    /** The outbox as the operator sees it. */
    Deliveries deliveries();

    /** All partner subscriptions. */
    Partners partners();

    /** What partners have told of themselves. */
    PartnerProfiles partnerProfiles();

    /** Changes of partners that wait for their confirmation. */
    PartnerChanges partnerChanges();

    /** All newsletters. */
    Newsletters newsletters();

    /** All sponsorships. */
    Sponsorships sponsorships();

    /** Forms of people who want to be members. */
    Registrations registrations();

    /** All members. */
    Members members();

    /** Brochures of members. */
    Brochures brochures();

    /** Members of whom nothing was heard for long. */
    SilentMembers silentMembers();

    /** Members, as issues go past them. */
    Audiences audiences();

    /** Addresses that get no mail that is not one-off. */
    Suppressions suppressions();

    /** Which assignments were announced. */
    Announcements announcements();

    /** All announcements and newsletters. */
    Issues issues();

    /** Issues in hand. */
    Stretches stretches();

    /** All responses and questions. */
    Responses responses();

    /** All procedures. */
    Procedures procedures();

    /** What responders were told. */
    Updates updates();

    /** Whom to tell. */
    Responders responders();

    /** Mails that bring responses to posters. */
    PosterMails posterMails();

    /** The outbox as mail that comes back sees it. */
    Returns returns();

    /** Marks of mails that came in. */
    Arrivals arrivals();

    /** Files that wait to be passed on. */
    PassedFiles passedFiles();

    /** All placements. */
    Placements placements();

    /** All operators of the back office. */
    Operators operators();

    /** Their sessions. */
    Sessions sessions();

    /** What they did. */
    Notes notes();

    /** What waits for them, counted. */
    Waiting waiting();

    /** How long their lists are. */
    Totals totals();

    /** All invoices and credit notes. */
    Invoices invoices();

    /** What is held about people, by category; for every category of which this store keeps anything. */
    Map<DataCategory, Traces> traces();

    /** Requests for access and erasure. */
    PrivacyRequests privacyRequests();

    /** Legal holds. */
    Holds holds();

    /** The ledger of erasures. */
    Erasures erasures();

    /** Who received responses. */
    Recipients recipients();

    /** What is left in files of what was wiped. */
    Remnants remnants();
}
