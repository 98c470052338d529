package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is held, in words for people and as data for programs (V8). */
class HeldContentTest {
    private static final Phrases DUTCH = new Phrases(Language.NL, ZoneId.of("Europe/Amsterdam"));

    private static Map<String, String> content(String... pairs) {
        var content = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            content.put(pairs[i], pairs[i + 1]);
        }
        return content;
    }

    @Test
    void codesBecomeWordsAndWhatWasTypedStaysAsItWas() {
        var lines = HeldContent.lines(
                content("kind", "QUESTION", "partner", "false", "name", "true", "title", "{\"a\":1}", "onbekend", "x"),
                DUTCH);

        assertThat(lines)
                .containsExactly(
                        new HeldContent.Line("Soort", "Vraag"),
                        new HeldContent.Line("Partner op dat moment", "nee"),
                        new HeldContent.Line("Naam", "true"),
                        new HeldContent.Line("Titel", "{\"a\":1}"),
                        new HeldContent.Line("onbekend", "x"));
    }

    @Test
    void aDocumentOfOurOwnMakingIsALineForEachOfItsParts() {
        var billing = "{\"name\":\"A. Kanarie\",\"address\":{\"city\":\"Delft\",\"kvk\":null},\"days\":[1,2]}";

        var lines = HeldContent.lines(content("billing", billing), DUTCH);
        var data = HeldContent.data(content("billing", billing));

        assertThat(lines)
                .containsExactly(new HeldContent.Line(
                        "Wie de bijdrage betaalt", "name: A. Kanarie\naddress.city: Delft\ndays: 1\ndays: 2"));
        assertThat(data.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        JsonNode.class,
                        document -> assertThat(
                                        document.path("address").path("city").stringValue())
                                .isEqualTo("Delft"));
        assertThat(HeldContent.data(content("billing", "geen document"))).containsEntry("billing", "geen document");
    }

    @Test
    void hidesItselfInLogs() {
        assertThat(HeldContent.lines(content("email", "lid@lid-kanarie.example"), DUTCH)
                        .toString())
                .doesNotContain("kanarie");
    }
}
