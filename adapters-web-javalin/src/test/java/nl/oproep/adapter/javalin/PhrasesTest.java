package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final String FILE = "nl.oproep.adapter.javalin.messages";
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([A-Za-z0-9.]*[A-Za-z0-9])\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-z]+}");

    @Test
    void bothLanguagesSayTheSameThings() {
        var dutch = Texts.of(FILE, Language.NL, Phrases.class);
        var english = Texts.of(FILE, Language.EN, Phrases.class);

        assertThat(english.keys()).isEqualTo(dutch.keys());
        for (var key : dutch.keys()) {
            assertThat(dutch.text(key)).as(key).isNotBlank();
            assertThat(arguments(english.text(key))).as(key).isEqualTo(arguments(dutch.text(key)));
        }
    }

    @Test
    void everythingThatIsSaidIsThere() throws IOException {
        var said = new TreeSet<String>();
        for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(120);
        assertThat(Texts.of(FILE, Language.NL, Phrases.class).keys()).containsAll(said);
    }

    @Test
    void everyDisciplineOfferedAndEveryKindHasAName() {
        var keys = Texts.of(FILE, Language.NL, Phrases.class).keys();

        for (var code : Disciplines.OFFERED) {
            assertThat(keys).contains("discipline." + code);
        }
        for (var type : Editor.TYPES) {
            assertThat(keys).contains("kind." + type, "ask.example." + type);
        }
    }

    private static Set<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group()));
        return arguments;
    }
}
