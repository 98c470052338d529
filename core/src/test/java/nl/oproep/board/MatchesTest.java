package nl.oproep.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import nl.oproep.kernel.Words;
import org.junit.jupiter.api.Test;

/** What is marked in a text is what the search found, letter for letter. */
class MatchesTest {

    @Test
    void marksTheBeginningsOfWordsLetterCaseAndAccentsAside() {
        assertThat(marked("Interim controller, INTERIMMANAGER en tussentijds", "interim"))
                .containsExactly("Interim", "INTERIM");
        assertThat(marked("Crème-brûlée voor een café", "creme BRÛ cafe")).containsExactly("Crème", "brû", "café");
        assertThat(marked("cafe\u0301bezoek", "café")).containsExactly("cafe\u0301");
    }

    @Test
    void marksOfSeveralThatFitTheLongest() {
        assertThat(marked("controller", "con control")).containsExactly("control");
    }

    @Test
    void marksNothingInsideWordsAndNothingWithoutAQuestion() {
        assertThat(marked("procontroller", "controller")).isEmpty();
        assertThat(Matches.in("controller", null)).isEmpty();
        assertThat(Matches.in("controller", " %&! ")).isEmpty();
    }

    @Property(tries = 500)
    void whatIsMarkedReadsAsWhatWasAsked(
            @ForAll @StringLength(max = 60) String text, @ForAll @StringLength(max = 8) String search) {
        var asked = Words.of(search);

        for (var match : Matches.in(text, search)) {
            var piece = Words.folded(text.substring(match.start(), match.end()));
            assertThat(asked).anyMatch(word -> piece.startsWith(word));
        }
    }

    private static List<String> marked(String text, String search) {
        return Matches.in(text, search).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }
}
