package nl.oproep.examples.site.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it says and how it ends. */
class CommandsTest {
    @TempDir
    private Path data;

    @Test
    void everyCommandHasHelp() throws InterruptedException {
        assertThat(Jar.run("--help").out()).contains("serve", "migrate", "doctor", "hash-password", "fee", "--set");
        for (var command : new String[] {"serve", "migrate", "doctor", "hash-password", "fee"}) {
            var help = Jar.run(command, "--help");

            assertThat(help.exit()).as(command).isZero();
            assertThat(help.out()).contains("Usage: oproep-site " + command);
        }
    }

    @Test
    void theFeeIsToldInWordsAndAsJson() throws InterruptedException {
        var told = Jar.run("fee", "--start", "2026-01-31", "--end", "2026-03-30");
        var json = Jar.run("fee", "--start", "2026-01-31", "--monthly", "100,00", "--months", "2", "--json");

        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("2026-02-28  2026-03-30", "hele maand", "total EUR 500.00");
        assertThat(json.out()).startsWith("{\"lines\":[{\"k\":0,").contains("\"total\":20000");
    }

    @Test
    void aFeeThatCannotBeWorkedOutSaysWhyAndEndsWithTwo() throws InterruptedException {
        var backwards = Jar.run("fee", "--start", "2026-02-02", "--end", "2026-02-01", "--monthly", "250.01");

        assertThat(backwards.exit()).isEqualTo(2);
        assertThat(backwards.err())
                .contains("END_BEFORE_START", "AMOUNT_TOO_HIGH")
                .doesNotContain("\tat ");
        assertThat(Jar.run("fee").err()).contains("--start is missing");
        assertThat(Jar.run("fee", "--start", "morgen").err()).contains("--start must be a day such as 2026-01-31");
    }

    @Test
    void aMillionCasesWouldBeAnsweredLineByLine() throws InterruptedException {
        var cases = "{\"id\":7,\"start\":\"2026-01-01\",\"end\":\"2026-01-31\"}\n".repeat(20_000);

        var answered = Jar.run(cases, Map.of(), "fee", "--cases", "-");

        assertThat(answered.exit()).isZero();
        assertThat(answered.out().lines())
                .hasSize(20_000)
                .allMatch(line -> line.startsWith("{\"id\":7,\"lines\":[") && line.contains("\"total\":25000"));
    }

    @Test
    void wrongUsageEndsWithTwo() throws InterruptedException {
        assertThat(Jar.run("dance").exit()).isEqualTo(2);
        assertThat(Jar.run("serve", "--fast").exit()).isEqualTo(2);
    }

    @Test
    void wrongSettingsEndWithTwoAndAreAllNamed() throws InterruptedException {
        var ran = Jar.run(
                "",
                Map.of("OPROEP_SMTP_HOTS", "mail.example.nl", "OPROEP_DATA_DIR", data.toString()),
                "serve",
                "--set",
                "port=many");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("OPROEP_SMTP_HOTS", "did you mean OPROEP_SMTP_HOST?", "OPROEP_PORT must be a whole number")
                .doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsSaidPlainly() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0)) {
            var ran = Jar.run(
                    "",
                    Map.of(
                            "OPROEP_DATA_DIR",
                            data.toString(),
                            "OPROEP_HOST",
                            "0.0.0.0",
                            "OPROEP_PORT",
                            "" + taken.getLocalPort()));

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err()).contains("cannot listen on 0.0.0.0:" + taken.getLocalPort(), "OPROEP_PORT");
        }
    }

    @Test
    void aHashFitsItsPasswordAndATooShortOneIsRefused() throws InterruptedException {
        var made = Jar.run("correct horse battery\n", Map.of(), "hash-password");
        var refused = Jar.run("short\n", Map.of(), "hash-password");

        assertThat(made.exit()).isZero();
        assertThat(made.out().strip()).startsWith("$argon2id$v=19$");
        assertThat(fits("correct horse battery", made.out().strip())).isTrue();
        assertThat(fits("correct horse batterY", made.out().strip())).isFalse();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("at least 12 characters");
    }

    private static boolean fits(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    @Test
    void theDoctorFindsADemoInGoodHealthBeforeAndAfterMigrating() throws InterruptedException {
        var settings = Map.of("OPROEP_DATA_DIR", data.resolve("data").toString());

        var before = Jar.run("", settings, "doctor");
        var migrated = Jar.run("", settings, "migrate");
        var after = Jar.run("", settings, "doctor");

        assertThat(before.exit()).isZero();
        assertThat(before.out()).contains("none yet");
        assertThat(migrated.exit()).isZero();
        assertThat(after.exit()).isZero();
        assertThat(after.out()).contains("tables").contains("clock").doesNotContain("WRONG");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() throws IOException, InterruptedException {
        int closed;
        try (var free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        var settings = Map.of(
                "OPROEP_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + closed + "/oproep",
                "OPROEP_SMTP_HOST", "127.0.0.1",
                "OPROEP_SMTP_PORT", "" + closed);

        var ran = Jar.run("", settings, "doctor");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .containsPattern("WRONG +database +.*OPROEP_JDBC_URL")
                .containsPattern("WRONG +mail +.*OPROEP_SMTP_HOST")
                .containsPattern("WRONG +base URL +.*OPROEP_BASE_URL")
                .containsPattern("WRONG +operator +.*OPROEP_OPERATOR_PASSWORD_HASH");
    }
}
