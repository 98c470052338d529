package nl.oproep.examples.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void overADatabaseOneResponseMakesThreeMailsBesideThePostersCopy() {
        assertThat(printed(Main::run))
                .contains("To m.verhulst@kanteldijk.example: Uw oproep")
                .contains("To m.verhulst@kanteldijk.example: Reactie op uw oproep")
                .contains("To opvolging@oproep.example: Kopie: reactie")
                .contains("To jo@kandidaat.example: Uw reactie op oproep")
                .contains("Received[")
                .contains("4 mails");
    }

    @Test
    void inMemoryNothingCanBeRespondedToBeforeThePosterConfirms() {
        assertThat(printed(InMemory::run))
                .contains("posted, AWAITING_CONFIRMATION")
                .contains("unknown before it is confirmed: true, 1 mail")
                .doesNotContain("jo@kandidaat.example");
    }

    @Test
    void readmeShowsTheVeryLinesThatRun() throws IOException {
        var source = Files.readString(Path.of("src/main/java/nl/oproep/examples/embedded/Main.java"));
        var lines = source.substring(source.indexOf("// README begins"), source.indexOf("// README ends"))
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^ {8}", ""))
                .toList();

        var shown = String.join("\n", lines).strip();

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + shown + "\n```");
    }

    private static String printed(Consumer<PrintStream> example) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            example.accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
