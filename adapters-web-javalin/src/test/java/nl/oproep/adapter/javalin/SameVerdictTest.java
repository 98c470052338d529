package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.oproep.assignment.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One answer, through the form and through JSON: the same verdict, or the same refusal (promise 10). */
class SameVerdictTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        reference = site.posted();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            jaren    | 5          | 5              | MET
            jaren    | 4.9        | 4.9            | NOT_MET
            jaren    | 4,9        | "4,9"          | NOT_MET
            jaren    | zeven      | "zeven"        | answer.number
            jaren    | 1e3        | "1e3"          | answer.number
            vanaf    | 2027-02-01 | "2027-02-01"   | MET
            vanaf    | 1-2-2027   | "1-2-2027"     | MET
            vanaf    | 2027-02-02 | "2027-02-02"   | NOT_MET
            vanaf    | 2027-02-30 | "2027-02-30"   | answer.date
            taal     | B2         | "B2"           | MET
            taal     | B1         | "B1"           | NOT_MET
            taal     | D1         | "D1"           | answer.level
            ra       | true       | true           | MET
            ra       | false      | false          | NOT_MET
            ra       | misschien  | "misschien"    | answer.yesNo
            pakket   | SAP        | "SAP"          | MET
            pakket   | AFAS       | "AFAS"         | NOT_MET
            pakket   | Anders     | "Anders"       | answer.choice
            sectoren | Zorg       | ["Zorg"]       | MET
            sectoren | Overheid   | ["Overheid"]   | NOT_MET
            sectoren | Bank       | ["Bank"]       | answer.choices
            functie  | controller | "controller"   | TO_BE_JUDGED
            aanpak   | rustig     | "rustig"       | TO_BE_JUDGED
            geheim   | 1          | 1              | answer.unknown
            """)
    void isJudgedAlike(String key, String typed, String json, String verdict) {
        var byForm = judged(key, site.form("/oproepen/" + reference + "/reageren", form(key, typed)));
        var byMultipart = judged(key, site.multipart(api(), form(key, typed)));
        var byJson = judged(key, site.post(api(), Running.JSON, json(key, json)));

        assertThat(byJson).isEqualTo(verdict);
        assertThat(byMultipart).isEqualTo(verdict);
        assertThat(byForm).isEqualTo(verdict.contains(".") ? "422" : verdict);
    }

    private String api() {
        return "/api/v1/assignments/" + reference + "/responses";
    }

    private static List<String> form(String key, String typed) {
        var pairs = Responses.form();
        int at = pairs.indexOf("answers." + key);
        if (at < 0) {
            pairs.addAll(List.of("answers." + key, typed));
        } else {
            pairs.set(at + 1, typed);
        }
        return pairs;
    }

    private static String json(String key, String value) {
        var document = (ObjectNode) MAPPER.readTree(Responses.json());
        ((ObjectNode) document.path("answers")).set(key, MAPPER.readTree(value));
        return document.toString();
    }

    /** The verdict on this answer, or why it was refused. */
    private String judged(String key, Answer answer) {
        if (answer.status() == 422) {
            return answer.header("Content-Type").contains("json") ? refusal(key, answer) : "422";
        }
        var verdicts = new TreeMap<String, String>();
        site.oproep
                .followingUp()
                .list(new Reference(reference), 1, 0)
                .get(0)
                .suitability()
                .findings()
                .forEach(f -> verdicts.put(f.requirement().key(), f.verdict().name()));
        return verdicts.getOrDefault(key, "absent " + answer.status());
    }

    private static String refusal(String key, Answer answer) {
        var codes = new TreeMap<String, String>();
        answer.violations().forEach(v -> codes.put(v.replaceFirst(": .*", ""), v.replaceFirst(".*: ", "")));
        return Map.copyOf(codes).equals(Map.of("answers." + key, codes.getOrDefault("answers." + key, "")))
                ? codes.getOrDefault("answers." + key, "")
                : codes.toString();
    }
}
