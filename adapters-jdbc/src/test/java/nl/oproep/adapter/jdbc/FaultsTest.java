package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.NOW;
import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aDelivery;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static nl.oproep.adapter.jdbc.Phrases.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javax.sql.DataSource;
import nl.oproep.file.Upload;
import nl.oproep.kernel.OproepException;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.response.spi.Responses.Stored;
import nl.oproep.response.spi.Responses.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What goes wrong, said without a single stored value (V7), and with nothing half stored. */
class FaultsTest {

    enum Database {
        H2,
        POSTGRES;

        DataSource fresh() {
            return this == H2 ? Databases.freshH2() : Databases.freshPostgres();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDriversMessageIsCutFromTheWholeStackTrace(Database database) {
        var source = database.fresh();
        var store = JdbcStore.over(source).migrate();
        Databases.execute(
                source, "alter table oproep_outbox add constraint no_canary check (recipient not like '%kanarie%')");

        var thrown =
                catchThrowableOfType(StoreException.class, () -> store.outbox().add(List.of(aDelivery(NOW))));

        assertThat(thrown).hasMessageContaining("SQL state 23");
        assertThat(everythingIn(thrown)).doesNotContain("kanarie", "secret", "insert into");
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsTakenIsNamedWithoutItsValue(Database database) {
        var store = JdbcStore.over(database.fresh()).migrate();
        var delivery = aDelivery(NOW);
        store.outbox().add(List.of(delivery));

        var thrown = catchThrowableOfType(
                DuplicateException.class, () -> store.outbox().add(List.of(delivery)));

        assertThat(everythingIn(thrown)).doesNotContain("kanarie", "secret", delivery.tag());
    }

    @ParameterizedTest
    @EnumSource
    void missingTablesAreNamedAsSuch(Database database) {
        var store = JdbcStore.over(database.fresh());

        assertThatThrownBy(() -> store.assignments().find(anAssignment().id()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("run the migration");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidToBeSo() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");

        assertThatThrownBy(() -> JdbcStore.over(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no connection to the database")
                .hasMessageContaining("Check that it runs");
    }

    @ParameterizedTest
    @EnumSource
    void anAttachmentThatBreaksOffLeavesNothing(Database database) {
        var source = database.fresh();
        var store = JdbcStore.over(source).migrate();
        var assignment = stored(store, anAssignment());
        var sound = aSubmission(assignment, aKey(), new byte[600_000]);

        assertThatThrownBy(() -> store.responses()
                        .submit(
                                with(sound, new Upload("x", 600_000, () -> {
                                    throw new IOException("gone");
                                })),
                                TODAY))
                .isInstanceOf(OproepException.class)
                .hasMessageContaining("could not be read");
        assertThatThrownBy(() -> store.responses()
                        .submit(with(sound, new Upload("x", 3, () -> new ByteArrayInputStream(new byte[3]))), TODAY))
                .isInstanceOf(OproepException.class)
                .hasMessageContaining("not what was announced");

        for (var table : List.of("oproep_response", "oproep_outbox", "oproep_attachment", "oproep_attachment_chunk")) {
            assertThat(Databases.count(source, table)).as(table).isZero();
        }
        assertThat(store.responses().submit(sound, TODAY)).isInstanceOf(Stored.class);
    }

    private static Submission with(Submission s, Upload upload) {
        return new Submission(
                s.response(), s.version(), List.of(upload), s.key(), s.digest(), s.toPoster(), s.toOthers());
    }

    private static String everythingIn(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
