package nl.oproep.adapter.jdbc;

import javax.sql.DataSource;
import nl.oproep.Store;
import nl.oproep.testkit.AssignmentsContract;
import nl.oproep.testkit.AttachmentsContract;
import nl.oproep.testkit.BoardChangesContract;
import nl.oproep.testkit.BoardEntriesContract;
import nl.oproep.testkit.DeliveriesContract;
import nl.oproep.testkit.IdsContract;
import nl.oproep.testkit.LinksContract;
import nl.oproep.testkit.OutboxContract;
import nl.oproep.testkit.PartnersContract;
import nl.oproep.testkit.ResponsesContract;
import nl.oproep.testkit.TransactionsContract;
import org.junit.jupiter.api.Nested;

/** All promises, kept by PostgreSQL. */
class PostgresTest {

    private static Store store() {
        return JdbcStore.over(Databases.postgres(PostgresTest.class));
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
    class Partners extends PartnersContract {
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
            return Databases.postgres(PostgresTest.class);
        }
    }

    @Nested
    class Races extends RacesContract {
        @Override
        DataSource database() {
            return Databases.postgres(PostgresTest.class);
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
}
