package nl.oproep.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers unsubscribe, and which do not (M5). */
class LeavingWordsTest {
    private static boolean leaves(String subject, String words) {
        return LeavingWords.in(Incoming.mail(subject).saying(words).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "afmelden",
                "  AFMELDEN!  ",
                "Stop",
                "please unsubscribe me",
                "Uitschrijven alstublieft",
                "Ik wil mij afmelden voor deze mails",
                "Beste netwerk,\nafmelden\nmet groet"
            })
    void aLineThatSaysNothingElseDoes(String words) {
        assertThat(leaves("Re: Een nieuwe opdracht voor u", words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik wil mij niet afmelden",
                "Hoe kan ik mij afmelden?",
                "Stop er maar mee, zei hij, maar ik ga door",
                "U kunt ook op deze mail antwoorden met het woord “afmelden”.",
                "Unsubscribe:",
                "Bedankt voor de opdracht",
                ""
            })
    void aSentenceThatHasSuchAWordInItDoesNot(String words) {
        assertThat(leaves("Re: Een nieuwe opdracht voor u", words)).isFalse();
    }

    @Test
    void aSubjectThatSaysNothingElseDoes() {
        assertThat(leaves("Afmelden", "")).isTrue();
        assertThat(leaves("Re: Afmelden kan altijd", "")).isFalse();
    }

    @Test
    void whatStandsFarDownDoesNot() {
        assertThat(leaves("Re: opdracht", "een\ntwee\ndrie\nvier\nvijf\nafmelden"))
                .isFalse();
    }
}
