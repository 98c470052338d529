package nl.oproep.adapter.jdbc;

import javax.sql.DataSource;

/** All promises, kept by PostgreSQL. */
class PostgresTest extends EveryContract {

    @Override
    DataSource empty() {
        return Databases.postgres(PostgresTest.class);
    }
}
