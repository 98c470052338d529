package nl.oproep.examples.site.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@code java -jar oproep-site.jar …}, with nothing in its environment that was not asked for. */
final class Jar {
    private static final String FILE = System.getProperty("oproep.site.jar", "target/oproep-site.jar");
    private static final int PATIENCE_SECONDS = 120;

    private Jar() {}

    static Process start(Map<String, String> settings, String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", FILE));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("OPROEP_"));
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    static Ran run(String input, Map<String, String> settings, String... arguments) throws InterruptedException {
        var process = start(settings, arguments);
        var out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
        var err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        } catch (IOException e) {
            // It ended without reading, which its exit code tells.
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the command did not end: " + String.join(" ", arguments));
        }
        return new Ran(process.exitValue(), out.join(), err.join());
    }

    static Ran run(String... arguments) throws InterruptedException {
        return run("", Map.of(), arguments);
    }

    private static String all(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command left behind. */
    record Ran(int exit, String out, String err) {}
}
