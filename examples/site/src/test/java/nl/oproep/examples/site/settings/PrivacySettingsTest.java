package nl.oproep.examples.site.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import nl.oproep.kernel.Expiry;
import nl.oproep.privacy.RecipientsOnAccess;
import nl.oproep.privacy.TellingRecipients;
import org.junit.jupiter.api.Test;

/** How long everything is kept can be changed, but not so that a law or a promise breaks (V2, V8). */
class PrivacySettingsTest {

    @Test
    void eachTermCanBeChangedAndTheOthersStay() {
        var retention = read(Map.of("OPROEP_RETENTION", "RESPONSE=P14D, MEMBER=P18M"))
                .privacy()
                .retention();

        assertThat(retention.period(Expiry.RESPONSE)).isEqualTo(Period.ofDays(14));
        assertThat(retention.period(Expiry.MEMBER)).isEqualTo(Period.ofMonths(18));
        assertThat(retention.period(Expiry.POSTING)).isEqualTo(Expiry.POSTING.standard());
    }

    @Test
    void aRouteMayNotGoBeforeItsResponseAndTheStartSaysWhy() {
        refused("POSTING=P7D", "may not be forgotten before the response itself", "C-553/07");
    }

    @Test
    void invoicesStaySevenYears() {
        refused("INVOICE=P6Y", "at least 7 years", "AWR 52");
    }

    @Test
    void whoAskedForLessDoesNotGetMore() {
        refused("RESPONSE_TO_DESTROY=P60D", "the candidate asked for less");
    }

    @Test
    void whatMakesNoSenseIsNamedWithTheRulesThereAre() {
        refused("ANSWERS=P7D", "must be rules with a term", "UNCONFIRMED_MEMBER", "not \"ANSWERS=P7D\"");
        refused("RESPONSE=weekly", "must be rules with a term");
        refused("RESPONSE=P1D,RESPONSE=P2D", "must be rules with a term");
        refused("RESPONSE=-P1D", "before its purpose ends");
    }

    @Test
    void theLedgerStandsInTheDataDirectoryUnlessItIsSet() {
        assertThat(read(Map.of("OPROEP_DATA_DIR", "somewhere")).erasureLedger())
                .isEqualTo(Path.of("somewhere", "erasures"));
        assertThat(read(Map.of("OPROEP_ERASURE_LEDGER", "/mnt/ledger")).erasureLedger())
                .isEqualTo(Path.of("/mnt/ledger"));
    }

    @Test
    void whatIsToldOfRecipientsIsDecidedHere() {
        var standard = read(Map.of()).privacy();
        var decided = read(Map.of(
                        "OPROEP_RECIPIENTS_ON_ACCESS", "IDENTITY_ON_REQUEST", "OPROEP_TELLING_RECIPIENTS", "ALWAYS"))
                .privacy();

        assertThat(standard.recipients()).isEqualTo(RecipientsOnAccess.OPERATOR_DECIDES);
        assertThat(standard.telling()).isEqualTo(TellingRecipients.NONE);
        assertThat(decided.recipients()).isEqualTo(RecipientsOnAccess.IDENTITY_ON_REQUEST);
        assertThat(decided.telling()).isEqualTo(TellingRecipients.ALWAYS);
    }

    private static void refused(String retention, String... because) {
        assertThatThrownBy(() -> read(Map.of("OPROEP_RETENTION", retention)))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        wrong -> assertThat(wrong.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem)
                                        .startsWith("OPROEP_RETENTION ")
                                        .contains(because)));
    }

    private static Settings read(Map<String, String> environment) {
        return Settings.read(environment, Map.of());
    }
}
