package nl.oproep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts dutch = Texts.violations(Language.NL);

    @Test
    void fillsInWhatATextNames() {
        assertThat(dutch.text("size.max", Map.of("max", "150")))
                .isEqualTo("Dit is te lang. U mag hier hoogstens 150 tekens invullen.");
    }

    @Test
    void readsNothingIntoAnArgument() {
        assertThat(dutch.text("size.max", Map.of("max", "{max} $1 \\{"))).contains("{max} $1 \\{");
    }

    @Test
    void leavesANameAloneThatNobodyFillsIn() {
        assertThat(dutch.text("size.max", Map.of("min", "3"))).contains("{max}");
    }

    @Test
    void speaksEachLanguageWhateverTheMachineSpeaks() {
        assertThat(dutch.text("required")).isEqualTo("Vul dit in.");
        assertThat(Texts.violations(Language.EN).text("required")).isEqualTo("Fill this in.");
    }

    @Test
    void saysWhenThereIsNoSuchText() {
        assertThatThrownBy(() -> dutch.text("nergens")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Texts.of("nl.oproep.nergens", Language.NL, Texts.class))
                .isInstanceOf(MissingResourceException.class);
    }
}
