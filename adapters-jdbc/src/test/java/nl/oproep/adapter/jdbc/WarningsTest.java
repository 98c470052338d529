package nl.oproep.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a database that may lose a confirmed response. */
class WarningsTest {

    @Test
    void aDatabaseSetUpAsAdvisedGetsNone() {
        assertThat(JdbcStore.over(Databases.freshH2()).warnings(Language.EN)).isEmpty();
        assertThat(JdbcStore.over(Databases.freshPostgres()).warnings(Language.EN))
                .isEmpty();
    }

    @Test
    void h2IsToldWhatToAddToItsAddress(@TempDir Path folder) {
        var store = JdbcStore.over(Databases.h2(folder.resolve("bare").toAbsolutePath(), ""));

        assertThat(store.warnings(Language.EN))
                .hasSize(4)
                .anySatisfy(warning -> assertThat(warning).contains(";WRITE_DELAY=0"))
                .anySatisfy(warning -> assertThat(warning).contains("MODE=REGULAR", ";MODE=POSTGRESQL"))
                .anySatisfy(warning -> assertThat(warning).contains(";DATABASE_TO_LOWER=TRUE"))
                .anySatisfy(warning -> assertThat(warning).contains(";DEFAULT_NULL_ORDERING=HIGH"));
        assertThat(store.warnings(Language.NL))
                .hasSize(4)
                .allSatisfy(warning -> assertThat(warning).contains("De database H2"));
    }

    @Test
    void theVersionOfH2ThatCanLoseTheLastCommitIsNamedAndNoOther() {
        assertThat(H2Dialect.losesTheLastCommit("2.5.252")).isTrue();
        assertThat(H2Dialect.losesTheLastCommit("2.4.240")).isFalse();
        assertThat(H2Dialect.losesTheLastCommit("2.5.260")).isFalse();
    }

    @Test
    void postgresWithoutDurableCommitsIsNamed() {
        DataSource database = Databases.freshPostgres();
        Databases.execute(
                database,
                "do 'begin execute ''alter database '' || current_database() || '' set synchronous_commit = off''; end'");

        assertThat(JdbcStore.over(database).warnings(Language.EN))
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("synchronous_commit=off"));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var dutch = Texts.of("nl.oproep.adapter.jdbc.warnings", Language.NL, JdbcStore.class);
        var english = Texts.of("nl.oproep.adapter.jdbc.warnings", Language.EN, JdbcStore.class);

        assertThat(dutch.keys()).isEqualTo(english.keys()).isNotEmpty();
    }
}
