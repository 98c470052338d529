package nl.oproep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.oproep.assignment.Giveaway;
import org.junit.jupiter.api.Test;

class ViolationTextsTest {
    private static final Pattern USED = Pattern.compile(
            "Violation\\s*\\.of\\(\\s*[^;]*?,\\s*(?:[^;\"]*\\?\\s*\"([a-zA-Z.]+)\"\\s*:\\s*)?\"([a-zA-Z.]+)\"|message = \"\\{([^}]+)}\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    @Test
    void bothLanguagesSayTheSameThings() {
        var dutch = Texts.violations(Language.NL);
        var english = Texts.violations(Language.EN);

        assertThat(english.keys()).isEqualTo(dutch.keys());
        for (var key : dutch.keys()) {
            assertThat(arguments(english.text(key))).as(key).isEqualTo(arguments(dutch.text(key)));
            assertThat(english.text(key)).as(key).isNotBlank().isNotEqualTo(dutch.text(key));
        }
    }

    @Test
    void everyViolationOfTheDomainHasItsWords() throws IOException {
        var used = used();

        assertThat(used).contains("required", "size.max", "email.ours", "attachment.empty", "attachment.type");
        assertThat(Texts.violations(Language.NL).keys()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void aSentenceSaysWhatWasQuotedAndNothingIsReadIntoIt() {
        var violation = new Violation("text", "anonymity.EMAIL", Map.of("quote", "{quote} $1 \\ 'é'"));

        assertThat(violation.message(Language.NL))
                .contains("“{quote} $1 \\ 'é'”")
                .startsWith("Hier staat");
        assertThat(violation.message(Language.EN))
                .contains("“{quote} $1 \\ 'é'”")
                .startsWith("This is");
        assertThat(violation.toString()).doesNotContain("é");
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                var matcher = USED.matcher(Files.readString(source));
                while (matcher.find()) {
                    for (int group = 1; group <= 3; group++) {
                        if (matcher.group(group) != null) {
                            used.add(matcher.group(group));
                        }
                    }
                }
            }
        }
        assertThat(used).as("the check of P4 names its key by kind").contains("anonymity.");
        used.remove("anonymity.");
        for (var kind : Giveaway.Kind.values()) {
            used.add("anonymity." + kind);
        }
        return used;
    }

    private static Set<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }
}
