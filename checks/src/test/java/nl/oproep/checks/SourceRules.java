package nl.oproep.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can only be seen in the text of the sources. */
class SourceRules {
    private static final int LONGEST = 250;
    /** A contract is as long as what its port promises. */
    private static final int LONGEST_CONTRACT = 300;

    /** 40 is what we want; what grew in a hurry is to be taken apart again. */
    private static final int MEDIAN = 45;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME)\\b|@Disabled|@Ignore");

    private static final Pattern SLEEPING = Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|org\\.mockito");

    /** What makes a class a test. */
    private static final Pattern TESTING = Pattern.compile(
            "^\\s+@(Test|TestFactory|ParameterizedTest|RepeatedTest|Property|Example)\\b", Pattern.MULTILINE);
    /** The names that the build runs; a contract runs through those who extend it. */
    private static final Pattern RUNNING = Pattern.compile(".*(Test|Properties|Rules|Contract)\\.java");

    @Test
    void noFileIsLongerThanOneCanRead() {
        var tooLong =
                sources("main").filter(file -> lines(file) > longest(file)).map(SourceRules::named);

        assertThat(tooLong).isEmpty();
    }

    @Test
    void halfOfTheFilesAreShort() {
        var lengths = sources("main").map(SourceRules::lines).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(Stream.of("main", "test").flatMap(SourceRules::sources).filter(file -> finds(UNFINISHED, file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TODO later", "@Disabled", "// FIXME"})
    void whatIsUnfinishedIsSeen(String line) {
        assertThat(UNFINISHED.matcher(line).find()).isTrue();
    }

    @Test
    void everyTestHasANameThatRuns() {
        assertThat(sources("test").filter(file -> finds(TESTING, file)).filter(file -> !runs(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fees.java", "FeesTests.java", "FeesIT.java", "FeesSpec.java"})
    void aNameThatDoesNotRunIsSeen(String name) {
        assertThat(runs(Path.of(name))).isFalse();
    }

    @Test
    void noTestSleepsOrPretends() {
        assertThat(sources("test").filter(file -> finds(SLEEPING, file))).isEmpty();
    }

    @Test
    void everyTextIsThereInDutchAndInEnglish() {
        var missing = new ArrayList<String>();

        files("src/main", "_nl.properties").forEach(dutch -> {
            var english = Path.of(dutch.toString().replace("_nl.properties", "_en.properties"));
            var known = keys(dutch);
            var translated = Files.exists(english) ? keys(english) : Set.<String>of();
            known.stream().filter(key -> !translated.contains(key)).forEach(key -> missing.add("English: " + key));
            translated.stream().filter(key -> !known.contains(key)).forEach(key -> missing.add("Dutch: " + key));
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyEnglishFileHasADutchOne() {
        assertThat(files("src/main", "_en.properties"))
                .allMatch(file -> Files.exists(Path.of(file.toString().replace("_en.properties", "_nl.properties"))));
    }

    /** All Java files but this one, which names what it looks for. */
    private static Stream<Path> sources(String kind) {
        return files("src/" + kind + "/java", ".java").filter(file -> !file.endsWith("SourceRules.java"));
    }

    /** The files of all modules below {@code folder} with this ending. */
    private static Stream<Path> files(String folder, String ending) {
        var found = new ArrayList<Path>();
        for (var module : Stream.concat(
                        Rooms.MODULES.stream(), Stream.of("checks", "benchmarks", "browser-tests", "trials"))
                .toList()) {
            var start = House.root().resolve(module).resolve(folder);
            if (Files.isDirectory(start)) {
                try (var walk = Files.walk(start)) {
                    walk.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
                } catch (IOException e) {
                    throw new IllegalStateException("cannot look into " + start, e);
                }
            }
        }
        return found.stream();
    }

    private static boolean runs(Path file) {
        return RUNNING.matcher(file.getFileName().toString()).matches();
    }

    private static boolean finds(Pattern pattern, Path file) {
        return pattern.matcher(String.join("\n", text(file))).find();
    }

    private static int longest(Path file) {
        return file.toString().endsWith("Contract.java") ? LONGEST_CONTRACT : LONGEST;
    }

    /** Lines with something on them, imports aside. */
    private static int lines(Path file) {
        return (int) text(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
    }

    private static String named(Path file) {
        return file.getFileName() + ": " + lines(file) + " lines";
    }

    private static List<String> text(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("not UTF-8: " + file, e);
        }
    }

    private static Set<String> keys(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
