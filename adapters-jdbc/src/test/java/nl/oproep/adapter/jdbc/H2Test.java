package nl.oproep.adapter.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** All promises, kept by H2 in a file, as the site ships it. */
class H2Test {

    @Nested
    class WholeWay extends WholeWayContract {
        @Override
        DataSource database() {
            return Databases.h2(H2Test.class);
        }
    }

    @Nested
    class Races extends RacesContract {
        @Override
        DataSource database() {
            return Databases.h2(H2Test.class);
        }
    }
}
