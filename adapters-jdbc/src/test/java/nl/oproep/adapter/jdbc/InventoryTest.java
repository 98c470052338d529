package nl.oproep.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.oproep.privacy.Inventory;
import nl.oproep.privacy.PrivacyPolicies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every column is known: either personal data that the inventory names, or none, and why (V1). */
class InventoryTest {
    private static final Set<String> PERSONAL =
            new Inventory(PrivacyPolicies.STANDARD).columns().keySet();

    @ParameterizedTest
    @EnumSource(FaultsTest.Database.class)
    void everyColumnIsInTheInventoryOrHasAReasonNotToBe(FaultsTest.Database database) {
        var source = database.fresh();
        JdbcStore.over(source).migrate();

        assertThat(unknown(columns(source))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FaultsTest.Database.class)
    void aColumnThatNobodyThoughtOfIsSeen(FaultsTest.Database database) {
        var source = database.fresh();
        JdbcStore.over(source).migrate();
        Databases.execute(
                source,
                "alter table oproep_response add column candidate_birthday date",
                "create table oproep_diary (page varchar)");

        assertThat(unknown(columns(source)))
                .containsExactlyInAnyOrder("oproep_response.candidate_birthday", "oproep_diary.page");
    }

    @ParameterizedTest
    @EnumSource(FaultsTest.Database.class)
    void theInventoryNamesNoColumnThatIsNotThere(FaultsTest.Database database) {
        var source = database.fresh();
        JdbcStore.over(source).migrate();
        var there = columns(source);

        var gone = PERSONAL.stream()
                .filter(column -> !there.contains(column))
                .filter(column ->
                        !column.equals("oproep_assignment.search_vector") || database == FaultsTest.Database.POSTGRES)
                .collect(Collectors.toSet());

        assertThat(gone).isEmpty();
        assertThat(there).containsAll(Impersonal.columns());
        assertThat(Impersonal.columns()).doesNotContainAnyElementsOf(PERSONAL);
    }

    private static Set<String> unknown(Set<String> columns) {
        return columns.stream()
                .filter(column -> !PERSONAL.contains(column))
                .filter(column -> !Impersonal.columns().contains(column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select table_name, column_name from information_schema.columns where table_name like 'oproep\\_%' escape '\\' and table_name <> 'oproep_schema_history'")) {
            var columns = new TreeSet<String>();
            while (rows.next()) {
                columns.add(rows.getString(1) + '.' + rows.getString(2));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
