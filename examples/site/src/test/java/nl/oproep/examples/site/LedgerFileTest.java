package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.testkit.ErasureCopiesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of erasures beside the database (V4). */
class LedgerFileTest extends ErasureCopiesContract {
    @TempDir
    private Path folder;

    @Override
    protected ErasureCopies empty() {
        return new LedgerFile(folder.resolve("erasures"));
    }

    @Test
    void whatOneProcessWroteAnotherReads() {
        var entry = anEntry();
        empty().add(entry);

        assertThat(empty().all()).containsExactly(entry);
    }

    @Test
    void aLineCutOffByACrashHarmsNoOther() throws IOException {
        var before = anEntry();
        var after = anEntry();
        empty().add(before);
        Files.writeString(folder.resolve("erasures"), "0190-cut", StandardOpenOption.APPEND);

        empty().add(after);

        assertThat(empty().all()).containsExactly(before, after);
    }

    @Test
    void aLineThatMakesNoSenseIsNamedAndNotPassedOver() throws IOException {
        Files.writeString(folder.resolve("erasures"), "a\tb\tc\td\n");

        assertThatThrownBy(() -> empty().all())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void whenItCannotBeWrittenItSaysWhatToDo() {
        var lost = new LedgerFile(folder.resolve("nowhere").resolve("erasures"));

        assertThatThrownBy(() -> lost.add(anEntry()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nothing is erased")
                .hasMessageContaining("OPROEP_ERASURE_LEDGER");
    }

    private static Erasure anEntry() {
        return new Erasure(
                UUID.randomUUID(),
                Sha256.of(UUID.randomUUID().toString()),
                Instant.parse("2026-11-26T01:02:03.456Z"),
                Map.of(DataCategory.MEMBER, 1L));
    }
}
