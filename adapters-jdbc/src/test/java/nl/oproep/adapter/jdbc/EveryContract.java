package nl.oproep.adapter.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
import nl.oproep.Store;
import nl.oproep.testkit.AnnouncementsContract;
import nl.oproep.testkit.ArrivalsContract;
import nl.oproep.testkit.AssignmentsContract;
import nl.oproep.testkit.AttachmentsContract;
import nl.oproep.testkit.AudiencesContract;
import nl.oproep.testkit.BoardChangesContract;
import nl.oproep.testkit.BoardEntriesContract;
import nl.oproep.testkit.BrochuresContract;
import nl.oproep.testkit.DeliveriesContract;
import nl.oproep.testkit.ErasingContract;
import nl.oproep.testkit.ErasuresContract;
import nl.oproep.testkit.HoldsContract;
import nl.oproep.testkit.IdsContract;
import nl.oproep.testkit.InvoicesContract;
import nl.oproep.testkit.IssuesContract;
import nl.oproep.testkit.LinksContract;
import nl.oproep.testkit.MembersContract;
import nl.oproep.testkit.NewslettersContract;
import nl.oproep.testkit.NotesContract;
import nl.oproep.testkit.OperatorsContract;
import nl.oproep.testkit.OutboxContract;
import nl.oproep.testkit.PartnerChangesContract;
import nl.oproep.testkit.PartnerProfilesContract;
import nl.oproep.testkit.PartnersContract;
import nl.oproep.testkit.PassedFilesContract;
import nl.oproep.testkit.PeopleTracesContract;
import nl.oproep.testkit.PlacementsContract;
import nl.oproep.testkit.PosterMailsContract;
import nl.oproep.testkit.PrivacyRequestsContract;
import nl.oproep.testkit.ProceduresContract;
import nl.oproep.testkit.RecipientsContract;
import nl.oproep.testkit.RegistrationsContract;
import nl.oproep.testkit.RemnantsContract;
import nl.oproep.testkit.RequestsContract;
import nl.oproep.testkit.RespondersContract;
import nl.oproep.testkit.ResponsesContract;
import nl.oproep.testkit.ReturnsContract;
import nl.oproep.testkit.SessionsContract;
import nl.oproep.testkit.SilentMembersContract;
import nl.oproep.testkit.SponsorshipsContract;
import nl.oproep.testkit.StretchesContract;
import nl.oproep.testkit.SuppressionsContract;
import nl.oproep.testkit.SurveysContract;
import nl.oproep.testkit.SweepingContract;
import nl.oproep.testkit.TotalsContract;
import nl.oproep.testkit.TracesContract;
import nl.oproep.testkit.TransactionsContract;
import nl.oproep.testkit.UpdatesContract;
import nl.oproep.testkit.WaitingContract;
import org.junit.jupiter.api.Nested;

/** All promises of a store, for one database. */
abstract class EveryContract {

    /** Migrated and empty. */
    abstract DataSource empty();

    private Store store() {
        return JdbcStore.over(empty());
    }

    @Nested
    class Transactions extends TransactionsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Ids extends IdsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Assignments extends AssignmentsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class BoardEntries extends BoardEntriesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Links extends LinksContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Returns extends ReturnsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class PosterMails extends PosterMailsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Arrivals extends ArrivalsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Brochures extends BrochuresContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class PassedFiles extends PassedFilesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Partners extends PartnersContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Operators extends OperatorsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Sessions extends SessionsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Notes extends NotesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Responses extends ResponsesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class WholeWay extends WholeWayContract {
        @Override
        DataSource database() {
            return empty();
        }
    }

    @Nested
    class Races extends RacesContract {
        @Override
        DataSource database() {
            return empty();
        }
    }

    @Nested
    class Attachments extends AttachmentsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class BoardChanges extends BoardChangesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class PartnerProfiles extends PartnerProfilesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class PartnerChanges extends PartnerChangesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Newsletters extends NewslettersContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Sponsorships extends SponsorshipsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Placements extends PlacementsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Procedures extends ProceduresContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Updates extends UpdatesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Responders extends RespondersContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Invoices extends InvoicesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class UpdatesOnce extends UpdatesOnceContract {
        @Override
        DataSource database() {
            return empty();
        }
    }

    @Nested
    class InvoiceRuns extends InvoiceRunsContract {
        @Override
        DataSource database() {
            return empty();
        }
    }

    @Nested
    class Registrations extends RegistrationsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Traces extends TracesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Members extends MembersContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class SilentMembers extends SilentMembersContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class PeopleTraces extends PeopleTracesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class PrivacyRequests extends PrivacyRequestsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Audiences extends AudiencesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Holds extends HoldsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Suppressions extends SuppressionsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Erasures extends ErasuresContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Announcements extends AnnouncementsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Issues extends IssuesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Stretches extends StretchesContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Sweeping extends SweepingContract {
        @Override
        protected Store emptyStore(Clock clock) {
            return JdbcStore.over(empty(), clock);
        }
    }

    @Nested
    class Erasing extends ErasingContract {
        @Override
        protected Store emptyStore(Clock clock) {
            return JdbcStore.over(empty(), clock);
        }
    }

    @Nested
    class Requests extends RequestsContract {
        @Override
        protected Store emptyStore(Clock clock) {
            return JdbcStore.over(empty(), clock);
        }
    }

    @Nested
    class Remnants extends RemnantsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Recipients extends RecipientsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Surveys extends SurveysContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Waiting extends WaitingContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }

    @Nested
    class Totals extends TotalsContract {
        @Override
        protected Store emptyStore() {
            return store();
        }
    }
}
