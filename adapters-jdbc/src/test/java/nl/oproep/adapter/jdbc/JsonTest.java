package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aProfile;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Scale;
import nl.oproep.requirement.Verdict;
import nl.oproep.requirement.YesNo;
import nl.oproep.suitability.Finding;
import org.junit.jupiter.api.Test;

/** The form of stored JSON: what is in somebody's database today is read by every later version. */
class JsonTest {
    private static final String REQUIREMENTS = """
            [{"key":"a","label":"A","importance":"WISH","criterion":{"kind":"YES_NO","accepts":true}},
             {"key":"b","label":"B","importance":"MUST","criterion":{"kind":"NUMBER","min":5.0,"max":null,"unit":"jaar","whole":false}},
             {"key":"c","label":"C","importance":"MUST","criterion":{"kind":"DATE","notBefore":null,"notAfter":"2027-01-31"}},
             {"key":"d","label":"D","importance":"WISH","criterion":{"kind":"CHOICE","options":["x","y"],"accepts":["x"]}},
             {"key":"e","label":"E","importance":"WISH","criterion":{"kind":"CHOICES","options":["x","y"],"accepts":[]}},
             {"key":"f","label":"F","importance":"MUST","criterion":{"kind":"LEVEL","scale":"CEFR","atLeast":"B2"}},
             {"key":"g","label":"G","importance":"MUST","criterion":{"kind":"TEXT","lengthy":true}}]
            """;

    @Test
    void requirementsOfTheFirstVersionStayReadable() {
        assertThat(Json.requirements(REQUIREMENTS))
                .containsExactly(
                        new Requirement("a", "A", Importance.WISH, new YesNo(true)),
                        new Requirement(
                                "b", "B", Importance.MUST, new Numeric(new BigDecimal("5.0"), null, "jaar", false)),
                        new Requirement("c", "C", Importance.MUST, new Dated(null, LocalDate.parse("2027-01-31"))),
                        new Requirement("d", "D", Importance.WISH, new Choice(List.of("x", "y"), List.of("x"))),
                        new Requirement("e", "E", Importance.WISH, new Choices(List.of("x", "y"), List.of())),
                        new Requirement("f", "F", Importance.MUST, new Level(Scale.CEFR, "B2")),
                        new Requirement("g", "G", Importance.MUST, new FreeText(true)));
    }

    @Test
    void requirementsAreStillWrittenInThatForm() {
        assertThat(Json.of(Json.requirements(REQUIREMENTS))).isEqualTo(REQUIREMENTS.replaceAll("\\n\\s*", ""));
    }

    @Test
    void aResponseOfTheFirstVersionStaysReadable() {
        var content = Json.content("""
                {"title":"T","findings":[
                 {"requirement":{"key":"b","label":"B","importance":"MUST","criterion":{"kind":"NUMBER","min":5,"max":null,"unit":null,"whole":true}},
                  "answer":{"kind":"NUMBER","value":7.50},"verdict":"MET","later":"unknown to this version"}],
                 "motivation":null,"remarks":"R"}
                """);

        assertThat(content)
                .isEqualTo(new Json.Content(
                        "T",
                        List.of(new Finding(
                                new Requirement(
                                        "b", "B", Importance.MUST, new Numeric(new BigDecimal("5"), null, null, true)),
                                new Answer.Quantity(new BigDecimal("7.50")),
                                Verdict.MET)),
                        null,
                        "R"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var profile = aProfile("title", "text");
        var response = aSubmission(anAssignment(), aKey()).response();
        var content = new Json.Content("t", response.suitability().findings(), response.motivation(), null);

        assertThat(Json.requirements(Json.of(profile.requirements()))).isEqualTo(profile.requirements());
        assertThat(Json.content(Json.of(content))).isEqualTo(content);
        assertThat(Json.strings(Json.of(profile.disciplines()))).isEqualTo(profile.disciplines());
        assertThat(Json.details(null)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        assertThatThrownBy(() -> Json.content("{\"title\":\"kanarie\", \"findings\": \"kanarie " + TODAY + "\"}"))
                .isInstanceOf(StoreException.class)
                .hasNoCause()
                .hasMessageNotContaining("kanarie");
    }
}
