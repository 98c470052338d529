package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.oproep.examples.site.settings.Setting;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void readmeHasEverySettingOnceAndNoOther() throws IOException {
        var table = rows(Files.readString(ROOT.resolve("README.md")), "\\| `(OPROEP_[A-Z_]+)`");

        assertThat(table)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::full).collect(Collectors.toSet()));
    }

    @Test
    void readmeTellsTheDefaultsThatTheSiteHas() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));

        for (var setting : Setting.values()) {
            setting.standard()
                    .ifPresent(standard -> assertThat(readme)
                            .containsPattern("\\| `" + setting.full() + "`[^|]*\\| [^|]*"
                                    + Pattern.quote("`" + standard + "`")));
        }
    }

    @Test
    void everyClassAndTestInTheTableOfTheAgreementsExists() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/agreements.md"));
        var sources = sources();

        for (var name : rows(page, "`([A-Z][A-Za-z0-9]+)`")) {
            assertThat(sources).as(name).containsKey(name);
        }
        var tests =
                Pattern.compile("`([A-Z][A-Za-z0-9]+)\\.([a-z][A-Za-z0-9]+)`").matcher(page);
        int seen = 0;
        for (; tests.find(); seen++) {
            assertThat(sources).as(tests.group()).containsKey(tests.group(1));
            assertThat(sources.get(tests.group(1))).as(tests.group()).contains("void " + tests.group(2) + "(");
        }
        assertThat(seen).isGreaterThan(20);
    }

    private static Set<String> rows(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /** The sources of this repository, by the name of their class. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(
                            f -> f.toString().endsWith(".java") && !f.toString().contains("target"))
                    .toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
