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
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern LINE = Pattern.compile("(?m)@(import|param) .*$");
    private static final Pattern DIRECTIVE =
            Pattern.compile("@(if|elseif|for|template\\.[a-z]+)\\s*\\(|@(else|endif|endfor)(?![a-z])");
    /** Where what a page shows begins in a template. */
    private static final String CONTENT = "content=@`";

    /** What is the same in every language. */
    private static final Set<String> NAMES = Set.of("received.jte: SHA", "terms.jte: SHA", "layout.jte: doctype");

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

    /** Outside of tags and expressions a template holds signs only; no word of any language. */
    @Test
    void templatesHoldNoTexts() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                WORD.matcher(said(Files.readString(file)))
                        .results()
                        .forEach(word -> found.add(file.getFileName() + ": " + word.group()));
            }
        }

        assertThat(said("<p class=\"a\">Hallo ${p.say(\"x\")} @if(a > 1)daar@endif</p>"))
                .contains("Hallo", "daar");
        assertThat(found).isSubsetOf(NAMES);
    }

    /** A template without its directives, expressions, and tags. */
    private static String said(String template) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int skipped = skipped(template, at);
            rest.append(skipped > at ? ' ' : template.charAt(at));
            at = Math.max(skipped, at + 1);
        }
        return rest.toString().replaceAll("<[^>]*>", " ");
    }

    private static int skipped(String template, int at) {
        var rest = template.substring(at);
        if (rest.startsWith("${") || rest.startsWith("!{")) {
            return closed(template, at + 1, '{', '}');
        }
        var line = LINE.matcher(rest);
        if (line.lookingAt()) {
            return at + line.end();
        }
        var directive = DIRECTIVE.matcher(rest);
        if (!directive.lookingAt()) {
            return at;
        }
        int open = at + directive.end() - 1;
        int content = rest.startsWith("@template.layout(") || rest.startsWith("@template.desk(")
                ? template.indexOf(CONTENT, open)
                : -1;
        return template.charAt(open) != '('
                ? at + directive.end()
                : content < 0 ? closed(template, open, '(', ')') : content + CONTENT.length();
    }

    private static int closed(String template, int open, char opening, char closing) {
        int depth = 0;
        for (int i = open; i < template.length(); i++) {
            depth += template.charAt(i) == opening ? 1 : template.charAt(i) == closing ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return template.length();
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
