package nl.oproep.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Verdict;
import nl.oproep.requirement.YesNo;
import org.junit.jupiter.api.Test;

class SuitabilityTest {
    private static final List<Requirement> ASKED = List.of(
            must("jaren", new Numeric(new BigDecimal("5"), null, null, false)),
            must("uren", new Numeric(null, new BigDecimal("32"), null, false)),
            must("aanpak", new FreeText(true)),
            wish("rc", new YesNo(true)),
            wish("auto", new YesNo(true)));

    @Test
    void countsWhatIsMetOfWhatIsAskedMustsAndWishesApart() {
        var glance = Suitability.of(
                ASKED,
                Map.of(
                        "jaren", number("5"),
                        "uren", number("40"),
                        "aanpak", new Answer.Text("zo"),
                        "rc", new Answer.YesNo(true),
                        "auto", new Answer.YesNo(false)));

        assertThat(glance.met(Importance.MUST)).isEqualTo(1);
        assertThat(glance.asked(Importance.MUST)).isEqualTo(3);
        assertThat(glance.met(Importance.WISH)).isEqualTo(1);
        assertThat(glance.asked(Importance.WISH)).isEqualTo(2);
        assertThat(glance.findings())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.MET, Verdict.NOT_MET, Verdict.TO_BE_JUDGED, Verdict.MET, Verdict.NOT_MET);
    }

    @Test
    void keepsTheOrderOfTheRequirementsAndEveryOneOfThem() {
        assertThat(Suitability.of(ASKED, Map.of()).findings())
                .extracting(Finding::requirement)
                .isEqualTo(ASKED);
    }

    @Test
    void leavesToAPersonWhatWasNotAnswered() {
        var glance = Suitability.of(ASKED, Map.of());

        assertThat(glance.findings()).extracting(Finding::verdict).containsOnly(Verdict.TO_BE_JUDGED);
        assertThat(glance.met(Importance.MUST)).isZero();
    }

    @Test
    void isEmptyWhenNothingIsAsked() {
        assertThat(Suitability.of(List.of(), Map.of()).asked(Importance.MUST)).isZero();
    }

    private static Answer number(String value) {
        return new Answer.Quantity(new BigDecimal(value));
    }

    private static Requirement must(String key, Criterion criterion) {
        return new Requirement(key, key, Importance.MUST, criterion);
    }

    private static Requirement wish(String key, Criterion criterion) {
        return new Requirement(key, key, Importance.WISH, criterion);
    }
}
