package nl.oproep.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.testkit.Played;
import nl.oproep.testkit.SettableClock;
import org.junit.jupiter.api.Test;

/** Everything goes out and comes back, from either kind of database into either kind. */
class DumpTest {

    @Test
    void whatH2WritesPostgresReadsAndTheOtherWayRound() {
        var h2 = played(FaultsTest.Database.H2);
        var dump = dump(h2);

        var postgres = empty(FaultsTest.Database.POSTGRES);
        long rows = postgres.restore(new ByteArrayInputStream(dump));
        var again = empty(FaultsTest.Database.H2);
        long back = again.restore(new ByteArrayInputStream(dump(postgres)));

        assertThat(rows).isEqualTo(back).isGreaterThan(60);
        assertThat(lines(dump(postgres))).hasSameElementsAs(lines(dump));
        assertThat(lines(dump(again))).hasSameElementsAs(lines(dump));
    }

    @Test
    void aDumpThatIsDamagedLeavesNothingBehind() {
        var dump = new String(dump(played(FaultsTest.Database.POSTGRES)), StandardCharsets.UTF_8);
        var store = empty(FaultsTest.Database.POSTGRES);
        var nothing = lines(dump(store));

        for (var damaged : List.of(
                dump.substring(0, dump.length() / 2),
                dump.replaceFirst("kandidaat-a@", "kandidaat-z@"),
                "{}\n" + dump,
                dump.replaceFirst("oproep_response", "oproep_nothing"))) {
            assertThatThrownBy(() -> restore(store, damaged))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing was restored")
                    .hasMessageNotContaining("kanarie");
            assertThat(lines(dump(store))).isEqualTo(nothing);
        }
        assertThat(restore(store, dump)).isPositive();
    }

    @Test
    void onlyEmptyTablesOfTheSameVersionAreRestoredInto() {
        var store = played(FaultsTest.Database.H2);
        var dump = new String(dump(store), StandardCharsets.UTF_8);
        var other = empty(FaultsTest.Database.H2);

        assertThatThrownBy(() -> restore(store, dump))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> restore(other, dump.replaceFirst("\"schema\":[0-9]+", "\"schema\":1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("schema 1");
    }

    private static long restore(JdbcStore store, String dump) {
        return store.restore(new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8)));
    }

    private static JdbcStore played(FaultsTest.Database database) {
        var clock = SettableClock.create();
        var store = JdbcStore.over(Databases.pooled(database.fresh()), clock).migrate();
        Played.over(store, clock).everything();
        return store;
    }

    private static JdbcStore empty(FaultsTest.Database database) {
        return JdbcStore.over(Databases.pooled(database.fresh())).migrate();
    }

    private static byte[] dump(JdbcStore store) {
        var out = new ByteArrayOutputStream();
        store.dump(out);
        return out.toByteArray();
    }

    /** But for the foot: rows come in any order, and so their digest. */
    private static List<String> lines(byte[] dump) {
        return new String(dump, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("\"sha256\":"))
                .toList();
    }
}
