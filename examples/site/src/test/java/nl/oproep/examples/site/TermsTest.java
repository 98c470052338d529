package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void version1621IsInForceInBothLanguages() {
        var current = Terms.all().current();

        assertThat(current.version()).isEqualTo("16.21");
        assertThat(current.text(Language.NL)).contains("Dit is versie 16.21");
        assertThat(current.text(Language.EN)).contains("This is version 16.21");
    }

    @Test
    void bothLanguagesHaveTheSameParts() {
        var current = Terms.all().current();

        assertThat(parts(current.text(Language.EN))).hasSameSizeAs(parts(current.text(Language.NL)));
    }

    @Test
    void theySayWhatMattersMost() {
        assertThat(Terms.all().current().text(Language.NL))
                .contains("nooit zien wie een oproep heeft geplaatst")
                .contains("hoogstens 250 euro per maand")
                .contains("eerste zes maanden")
                .contains("exacte kopie")
                .contains("verzoek van één kant");
    }

    private static List<String> parts(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("# ") ? "#" : "p")
                .toList();
    }
}
