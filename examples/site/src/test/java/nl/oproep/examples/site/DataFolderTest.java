package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    @Test
    void keyAndNameSurviveARestart() {
        var path = temp.resolve("data");
        byte[] key;
        String node;
        try (var folder = DataFolder.open(path)) {
            key = folder.key();
            node = folder.node();
        }

        try (var again = DataFolder.open(path)) {
            assertThat(again.key()).isEqualTo(key).hasSizeGreaterThanOrEqualTo(32);
            assertThat(again.node()).isEqualTo(node);
        }
    }

    @Test
    void twoFoldersHaveDifferentKeysAndNames() {
        try (var one = DataFolder.open(temp.resolve("one"));
                var other = DataFolder.open(temp.resolve("other"))) {
            assertThat(one.key()).isNotEqualTo(other.key());
            assertThat(one.node()).isNotEqualTo(other.node());
        }
    }

    @Test
    void onlyOneCanHaveItAtATime() {
        var path = temp.resolve("data");

        try (var folder = DataFolder.open(path)) {
            assertThat(folder.uploads()).startsWithRaw(path);
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(SiteException.class)
                    .hasMessageContaining("another process is using")
                    .hasMessageContaining("OPROEP_DATA_DIR");
        }
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        var path = temp.resolve("data");

        try (var folder = DataFolder.open(path)) {
            assertThat(folder.key()).isNotEmpty();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("form-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithWhatToDo() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "in the way");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("cannot be written");
    }
}
