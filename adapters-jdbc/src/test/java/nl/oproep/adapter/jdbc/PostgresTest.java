package nl.oproep.adapter.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** All promises, kept by PostgreSQL. */
class PostgresTest {

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
}
