package nl.oproep.examples.site.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every worked example of the page about the fee, read from that very page. */
class FeePageTest {
    private static final Path PAGE = Path.of("../../docs/fee.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\{.*})` \\| (\\S+) \\|");
    private static final Pattern PAIR = Pattern.compile("```\n(\\{.*})\n(\\{.*})\n```");

    @Test
    void everyRowOfTheTableIsTrue() throws IOException {
        var rows = ROW.matcher(Files.readString(PAGE)).results().toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(16);

        for (var row : rows) {
            var answer = Answers.to(row.group(1)).get(0);

            if (row.group(2).matches("[A-Z_]+")) {
                assertThat(answer.path("error").asString()).as(row.group()).isEqualTo(row.group(2));
            } else {
                assertThat(BigDecimal.valueOf(answer.path("total").longValue(), 2))
                        .as(row.group())
                        .isEqualTo(new BigDecimal(row.group(2)));
            }
        }
    }

    @Test
    void everyCaseWithItsAnswerIsTrue() throws IOException {
        var pairs = PAIR.matcher(Files.readString(PAGE)).results().toList();
        assertThat(pairs).hasSize(2);

        for (var pair : pairs) {
            var answer = Answers.to(pair.group(1)).get(0);

            Answers.read(pair.group(2))
                    .properties()
                    .forEach(expected -> assertThat(answer.get(expected.getKey()))
                            .as(expected.getKey())
                            .isEqualTo(expected.getValue()));
        }
    }
}
