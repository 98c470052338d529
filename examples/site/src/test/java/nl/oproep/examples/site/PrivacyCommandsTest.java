package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.announcement.JoinNetwork;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does about personal data at the command line: wipe, erase, take everything along (V2-V4). */
class PrivacyCommandsTest {
    private static final String ADDRESS = "Kanarie@lid-kanarie.example";

    @TempDir
    private Path folder;

    @Test
    void theDryRunOfRetentionSaysHowMuchOfWhatAndWipesNothing() {
        registered("one");

        var would = run("one", "retention", "run", "--date", "2036-01-01", "--dry-run");
        var did = run("one", "retention", "run", "--date", "2036-01-01");

        assertThat(would).contains("member  UNCONFIRMED_MEMBER  1", "would wipe ");
        assertThat(did).isEqualTo(would.replace("would wipe ", "wiped "));
        assertThat(run("one", "retention", "run", "--date", "2036-01-01", "--dry-run"))
                .contains("would wipe 0 up to 2036-01-01");
    }

    @Test
    void theDryRunOfErasingDecidesAndChangesNothingAndErasingIsWrittenInTheLedger() throws IOException {
        registered("one");
        var ledger = folder.resolve("one").resolve("erasures");

        assertThat(run("one", "erase", "--email", ADDRESS, "--dry-run"))
                .contains("dry run: nothing is erased", "Members", "Erased: 1");
        assertThat(ledger).doesNotExist();
        assertThat(run("one", "erase", "--email", ADDRESS.toUpperCase(Locale.ROOT)))
                .contains("Erased: 1")
                .doesNotContain("dry run");
        assertThat(Files.readString(ledger)).contains("MEMBER=1").doesNotContainIgnoringCase("kanarie");
        assertThat(run("one", "erase", "--email", ADDRESS)).doesNotContain("Erased: 1");
    }

    @Test
    void whatIsExportedIsImportedElsewhereAndErasedAgainByTheLedger() throws IOException {
        registered("one");
        var file = folder.resolve("all.jsonl");
        assertThat(run("one", "export", "--file", file.toString())).contains("it holds personal data");
        run("one", "erase", "--email", ADDRESS);

        var told = run(
                "two",
                "import",
                "--file",
                file.toString(),
                "--set",
                "erasure_ledger=" + folder.resolve("one").resolve("erasures"));

        assertThat(Files.readString(file)).contains(ADDRESS);
        assertThat(told).contains("carried out again 1 erasures");
        assertThat(run("two", "erase", "--email", ADDRESS, "--dry-run")).doesNotContain("Erased: 1");
    }

    /** A form that nobody confirmed yet. */
    private void registered(String data) {
        new Errand(settings(data), "test").run((oproep, store) -> {
            var draft = new MemberDraft("Lid Kanarie", List.of(), List.of(), true, null, null, null, null);
            return oproep.joining()
                    .join(new JoinNetwork(
                            draft, ADDRESS, oproep.agreements().current().version(), Language.NL));
        });
    }

    private Settings settings(String data) {
        return Settings.read(
                Map.of(),
                Map.of("data_dir", folder.resolve(data).toString(), "secret", "a secret of tests only, 32 bytes long"));
    }

    private String run(String data, String... arguments) {
        var out = new StringWriter();
        var all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--set",
                                "data_dir=" + folder.resolve(data),
                                "--set",
                                "secret=a secret of tests only, 32 bytes long"))
                .toArray(String[]::new);
        var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int code = line.execute(all);
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }
}
