package nl.oproep.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Code that breaks one rule, from {@code src/test/resources/broken}, compiled when a test asks for it, so that it is in nobody's way. */
final class Broken {
    private static final Path ALL = House.root().resolve("checks/src/test/resources/broken");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all rules: it keeps the class path open, which takes longer to read than a rule to break. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private Broken() {}

    /** The rules that have broken code. */
    static List<String> names() throws IOException {
        try (var folders = Files.list(ALL)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The broken code of one rule, compiled into {@code folder}. */
    static JavaClasses compiled(String rule, Path folder) throws IOException {
        var messages = new StringWriter();
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        try (var sources = Files.list(ALL.resolve(rule))) {
            var options = List.of("-proc:none", "-nowarn", "-cp", classPath());
            var units = FILES.getJavaFileObjectsFromPaths(sources.toList());
            boolean compiles = COMPILER.getTask(messages, FILES, null, options, null, units)
                    .call();
            assertThat(compiles).as(messages.toString()).isTrue();
        }
        return new ClassFileImporter().importPath(folder);
    }

    /** Runs {@code work} where the compiled code can be loaded. */
    static <T> T where(Path folder, Callable<T> work) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {url(folder)}, before)) {
            thread.setContextClassLoader(loader);
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        return Stream.of("java.class.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isBlank())
                .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                .orElse("");
    }
}
