package nl.oproep.adapter.jdbc;

import javax.sql.DataSource;

/** All promises, kept by H2 in a file, as the site ships it. */
class H2Test extends EveryContract {

    @Override
    DataSource empty() {
        return Databases.h2(H2Test.class);
    }
}
