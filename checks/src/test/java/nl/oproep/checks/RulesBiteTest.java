package nl.oproep.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each rule is shown the code that breaks it. */
class RulesBiteTest {

    static List<Rule> rules() {
        return Stream.of(ArchitectureRules.overTheShipped(), ArchitectureRules.overTheTests())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleFindsTheCodeThatBreaksIt(Rule rule, @TempDir Path folder) throws Exception {
        var broken = Broken.compiled(rule.name(), folder);

        var result = Broken.where(folder, () -> rule.rule().evaluate(broken));

        assertThat(result.hasViolation()).as(rule.name()).isTrue();
    }

    @Test
    void everyBrokenExampleBelongsToARule() throws Exception {
        var names = rules().stream().map(Rule::name).sorted().toList();

        assertThat(Broken.names()).isEqualTo(names);
    }
}
