package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static nl.oproep.adapter.jdbc.Phrases.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables made by us in somebody else's database. */
class SchemaTest {

    @ParameterizedTest
    @EnumSource(FaultsTest.Database.class)
    void livesBesideTheTablesOfOthersAndMigratesTwice(FaultsTest.Database database) {
        var source = database.fresh();
        Databases.execute(
                source,
                "create table customer (id integer primary key, name varchar)",
                "insert into customer values (1, 'theirs')",
                "create table flyway_schema_history (theirs integer)");
        var store = JdbcStore.over(source).migrate();
        var assignment = stored(store, anAssignment());

        store.migrate();

        assertThat(store.assignments().find(assignment.id())).contains(assignment);
        assertThat(Databases.count(source, "customer")).isEqualTo(1);
        assertThat(Databases.count(source, "flyway_schema_history")).isZero();
        assertThat(tables(source))
                .filteredOn(name -> !name.startsWith("oproep_"))
                .containsExactlyInAnyOrder("customer", "flyway_schema_history");
    }

    @ParameterizedTest
    @EnumSource(FaultsTest.Database.class)
    void givesOutTheSqlThatMigratingRuns(FaultsTest.Database database) {
        var migrated = database.fresh();
        var byHand = database.fresh();
        JdbcStore.over(migrated).migrate();

        Databases.execute(byHand, JdbcStore.over(byHand).schema());

        assertThat(shape(byHand, database)).isEqualTo(shape(migrated, database)).isNotEmpty();
        var store = JdbcStore.over(byHand);
        var submission = aSubmission(stored(store, anAssignment()), aKey(), new byte[] {1});
        store.responses().submit(submission, TODAY);
        assertThat(store.responses().find(submission.response().id())).contains(submission.response());
    }

    /** What was acknowledged is there after the file was closed and opened again. */
    @Test
    void anH2FileIsReadAgain(@TempDir Path folder) {
        var source = Databases.h2(folder.resolve("site").toAbsolutePath(), Databases.H2_SETTINGS);
        var store = JdbcStore.over(source).migrate();
        var submission = aSubmission(stored(store, anAssignment()), aKey(), new byte[300_000]);
        store.responses().submit(submission, TODAY);
        Databases.execute(source, "shutdown");

        var reopened = JdbcStore.over(source).migrate();

        assertThat(reopened.responses().find(submission.response().id())).contains(submission.response());
        assertThat(Databases.count(source, "oproep_outbox")).isEqualTo(3);
    }

    private static List<String> tables(DataSource source) {
        return rows(source, "select table_name from information_schema.tables where table_schema = 'public'");
    }

    private static List<String> shape(DataSource source, FaultsTest.Database database) {
        var shape = new ArrayList<>(
                rows(
                        source,
                        "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length, 0)"
                                + " from information_schema.columns where table_schema = 'public' and table_name <> 'oproep_schema_history'"));
        shape.addAll(
                rows(
                        source,
                        database == FaultsTest.Database.POSTGRES
                                ? "select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'oproep_schema_history'"
                                : "select table_name || ' ' || index_name || ' ' || column_name || ' ' || ordinal_position from information_schema.index_columns where table_schema = 'public' and table_name <> 'oproep_schema_history'"));
        shape.addAll(
                rows(
                        source,
                        "select table_name || ' ' || constraint_type from information_schema.table_constraints where table_schema = 'public' and table_name <> 'oproep_schema_history'"));
        return shape.stream()
                .map(line -> line.replaceAll("_[0-9a-f]+\\b", ""))
                .sorted()
                .toList();
    }

    private static List<String> rows(DataSource source, String query) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
