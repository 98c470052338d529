package nl.oproep.examples.site.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.billing.InvoiceTiming;
import nl.oproep.examples.site.settings.MailServer.Encryption;
import nl.oproep.fee.PartMonth;
import nl.oproep.fee.Tariff;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.mail.ReplyTo;
import nl.oproep.mail.RetrySchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    /** The operator's page says in Dutch and in English what each setting is for, and has words for nothing else. */
    @Test
    void everySettingIsExplainedInBothLanguages() {
        var names = Stream.of(Setting.values()).map(Setting::name).toList();

        for (var language : Language.values()) {
            assertThat(Setting.words(language).keys()).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(Setting.values()).allSatisfy(setting -> {
            var meanings = setting.meanings();
            assertThat(meanings.get(Language.NL)).isNotBlank().isNotEqualTo(meanings.get(Language.EN));
        });
    }

    @Test
    void nothingSetIsTheDemoOnThisMachine() {
        var settings = Settings.read(Map.of(), Map.of());

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.baseUrl(8080)).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.limits()).isTrue();
        assertThat(settings.publication()).isEqualTo(PublicationPolicy.AFTER_CONFIRMATION);
        assertThat(settings.replyTo()).isEqualTo(ReplyTo.CANDIDATE);
        assertThat(settings.retries()).isEqualTo(RetrySchedule.STANDARD);
        assertThat(settings.operator().given()).isFalse();
        assertThat(settings.notes()).isEmpty();
    }

    @Test
    void theEmbeddedDatabaseLosesNothingThatWasCommitted() {
        var url = Settings.read(Map.of(), Map.of()).database().url();

        assertThat(url)
                .contains("WRITE_DELAY=0", "MODE=PostgreSQL", "DATABASE_TO_LOWER=TRUE", "DEFAULT_NULL_ORDERING=HIGH");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndByName() {
        var environment = Map.of(
                "OPROEP_PROT", "8080",
                "OPROEP_PORT", "eighty",
                "OPROEP_PUBLICATION", "LATER",
                "OPROEP_MAIL_FROM", "Network <a@b.example>",
                "OPROEP_MAIL_RETRY", "1m,,5m",
                "OPROEP_BASE_URL", "www.example.nl",
                "OPROEP_CLOCK_OFFSET", "a month",
                "OPROEP_TIME_ZONE", "Europe/Utrecht",
                "OPROEP_TRUSTED_PROXIES", "10.0.0.0/64",
                "PATH", "/bin");

        var wrong = catchThrowableOfType(SettingsException.class, () -> Settings.read(environment, Map.of()));

        assertThat(wrong.problems())
                .hasSize(9)
                .anyMatch(p -> p.contains("OPROEP_PROT") && p.contains("did you mean OPROEP_PORT?"))
                .anyMatch(p -> p.startsWith("OPROEP_PORT must be a whole number") && p.contains("eighty"))
                .anyMatch(p -> p.startsWith("OPROEP_PUBLICATION") && p.contains("AFTER_REVIEW"))
                .anyMatch(p -> p.startsWith("OPROEP_MAIL_FROM"))
                .anyMatch(p -> p.startsWith("OPROEP_MAIL_RETRY"))
                .anyMatch(p -> p.startsWith("OPROEP_BASE_URL"))
                .anyMatch(p -> p.startsWith("OPROEP_CLOCK_OFFSET"))
                .anyMatch(p -> p.startsWith("OPROEP_TIME_ZONE"))
                .anyMatch(p -> p.startsWith("OPROEP_TRUSTED_PROXIES"));
    }

    @Test
    void aWrongSecretIsNamedButNeverRepeated() {
        var environment = Map.of("OPROEP_SECRET", "hush-hush", "OPROEP_OPERATOR_PASSWORD_HASH", "plain-after-all");

        assertThatThrownBy(() -> Settings.read(environment, Map.of()))
                .hasMessageContaining("OPROEP_SECRET")
                .hasMessageContaining("OPROEP_OPERATOR_PASSWORD_HASH")
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("plain-after-all");
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("oproep.properties"),
                "OPROEP_PORT = 1\nOPROEP_HOST = file\nOPROEP_NETWORK_NAME = Çà et là\n");
        var environment = Map.of("OPROEP_CONFIG", file.toString(), "OPROEP_PORT", "2", "OPROEP_HOST", "environment");

        var settings = Settings.read(environment, Map.of("port", "3"));

        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.host()).isEqualTo("environment");
        assertThat(settings.networkName()).isEqualTo("Çà et là");
    }

    @Test
    void aFileIsHeldToTheSameNames(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("oproep.properties"), "OPROEP_POORT = 1\n");

        assertThatThrownBy(() -> Settings.read(Map.of("OPROEP_CONFIG", file.toString()), Map.of()))
                .hasMessageContaining("OPROEP_POORT")
                .hasMessageContaining(file.toString());
    }

    @Test
    void aSecretComesFromAFileWithoutItsLineEnd(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "s3cret\n");

        var settings = Settings.read(
                Map.of(
                        "OPROEP_SMTP_HOST",
                        "localhost",
                        "OPROEP_SMTP_USER",
                        "us",
                        "OPROEP_SMTP_PASSWORD_FILE",
                        file.toString()),
                Map.of());

        assertThat(settings.mailServer()).isEqualTo(new MailServer("localhost", 25, "us", "s3cret", Encryption.NONE));
    }

    @Test
    void onlySecretsComeFromFilesAndOnlyOnce(@TempDir Path folder) {
        var environment = Map.of(
                "OPROEP_PORT_FILE", "port",
                "OPROEP_SECRET", "x".repeat(32),
                "OPROEP_SECRET_FILE", folder.resolve("none").toString());

        assertThatThrownBy(() -> Settings.read(environment, Map.of()))
                .hasMessageContaining("OPROEP_PORT_FILE (the environment) is not a setting")
                .hasMessageContaining("OPROEP_SECRET_FILE names a file that does not exist");
    }

    @Test
    void mailToAnotherMachineIsEncryptedUnlessSomebodySaysOtherwise() {
        var abroad = Settings.read(Map.of("OPROEP_SMTP_HOST", "mail.example.nl"), Map.of());
        var clear = Settings.read(Map.of("OPROEP_SMTP_HOST", "mail.example.nl", "OPROEP_SMTP_TLS", "none"), Map.of());

        assertThat(abroad.mailServer())
                .isEqualTo(new MailServer("mail.example.nl", 587, null, null, Encryption.STARTTLS));
        assertThat(clear.notes()).anyMatch(note -> note.contains("in the clear"));
    }

    @Test
    void halfAMailServerIsNoDemo() {
        assertThatThrownBy(() -> Settings.read(Map.of("OPROEP_SMTP_PORT", "25"), Map.of()))
                .hasMessageContaining("OPROEP_SMTP_PORT means nothing without OPROEP_SMTP_HOST");
    }

    @Test
    void delaysHaveUnitsAndTheLastOneRepeats() {
        var retries = Settings.read(Map.of("OPROEP_MAIL_RETRY", "250ms, 1s,2m,3h,1d"), Map.of())
                .retries();

        assertThat(retries.delays())
                .containsExactly(
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofHours(3),
                        Duration.ofDays(1));
        assertThat(retries.delay(9)).isEqualTo(Duration.ofDays(1));
        assertThat(retries.giveUpAfter()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void theClockMovesByDays() {
        assertThat(Settings.read(Map.of("OPROEP_CLOCK_OFFSET", "P29D"), Map.of())
                        .clockOffset())
                .isEqualTo(Duration.ofDays(29));
    }

    @Test
    void emptyIsNotSet() {
        assertThat(Settings.read(Map.of("OPROEP_SMTP_HOST", " "), Map.of()).demo())
                .isTrue();
    }

    @Test
    void whereTestsFindADatabaseIsNoSettingOfTheSite() {
        assertThat(Settings.read(Map.of("OPROEP_TEST_PG_URL", "jdbc:postgresql:test"), Map.of())
                        .demo())
                .isTrue();
    }

    @Test
    void nothingSecretIsPrinted() {
        var settings = Settings.read(
                Map.of("OPROEP_SMTP_HOST", "localhost", "OPROEP_SMTP_USER", "us", "OPROEP_SMTP_PASSWORD", "s3cret"),
                Map.of());

        assertThat(settings.toString() + settings.mailServer() + settings.operator() + settings.database())
                .doesNotContain("s3cret");
    }

    @Test
    void aNetworkChargesVatAndAsksTheMostUnlessItSaysOtherwise() {
        var billing = Settings.read(Map.of(), Map.of()).billing();

        assertThat(billing.seller().smallBusiness()).isFalse();
        assertThat(billing.tariff()).isEqualTo(Tariff.STANDARD);
        assertThat(billing.timing()).isEqualTo(InvoiceTiming.IN_ARREARS);
        assertThat(billing.seller().email()).isEqualTo(EmailAddress.of("opvolging@oproep.example"));
    }

    @Test
    void whatANetworkAsksAndHowItInvoicesCanBeSet() {
        var billing = Settings.read(
                        Map.of(
                                "OPROEP_FEE_MONTHLY", "99,50",
                                "OPROEP_FEE_MONTHS", "3",
                                "OPROEP_FEE_PART_MONTH", "COMPLETED_MONTHS_ONLY",
                                "OPROEP_INVOICE_TIMING", "IN_ADVANCE",
                                "OPROEP_INVOICE_SMALL_BUSINESS", "on",
                                "OPROEP_INVOICE_EMAIL", "boeken@netwerk.example",
                                "OPROEP_INVOICE_SERIES", "INT"),
                        Map.of())
                .billing();

        assertThat(billing.tariff()).isEqualTo(new Tariff(new Euro(9_950), 3, PartMonth.COMPLETED_MONTHS_ONLY));
        assertThat(billing.timing()).isEqualTo(InvoiceTiming.IN_ADVANCE);
        assertThat(billing.seller().smallBusiness()).isTrue();
        assertThat(billing.seller().email()).isEqualTo(EmailAddress.of("boeken@netwerk.example"));
        assertThat(billing.series()).isEqualTo("INT");
    }

    @Test
    void moreThanTheAgreementsAllowCannotBeSet() {
        assertThatThrownBy(() -> Settings.read(
                        Map.of(
                                "OPROEP_FEE_MONTHLY", "250.01",
                                "OPROEP_FEE_MONTHS", "7",
                                "OPROEP_INVOICE_KVK", "123",
                                "OPROEP_INVOICE_VAT_ID", "NL123456789B01"),
                        Map.of()))
                .isInstanceOf(SettingsException.class)
                .satisfies(e -> assertThat(((SettingsException) e).problems())
                        .hasSize(4)
                        .allMatch(problem -> problem.contains(" must ")));
    }
}
