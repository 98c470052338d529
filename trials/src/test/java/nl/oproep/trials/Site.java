package nl.oproep.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The example site as a process of its own, on a free port, with its own data and temporary directory. */
final class Site implements AutoCloseable {
    static final String OPERATOR = "operator";
    static final String PASSWORD = "trials-only-7c1f";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+:(\\d+)");
    /** Many sites start in a row and live for seconds: little memory, and no time for the optimising compiler. */
    private static final List<String> BRIEF = List.of("-Xmx300m", "-XX:TieredStopAtLevel=1");

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 35;

    private final Path home;
    private final Map<String, String> settings;
    private final List<String> options;
    private @Nullable Process process;
    private int port;

    private Site(Path home, Map<String, String> settings, List<String> options) {
        this.home = home;
        this.settings = settings;
        this.options = options;
    }

    /** One that sends its mail to this server, keeps its data in this database, publishes at once and sets no limits; started. */
    static Site start(MailServer mail, Database database, Map<String, String> more) {
        return started(forTrials(shipped(mail), database, more), BRIEF);
    }

    /** Likewise, run by {@code java -jar} and nothing else, as people run it. */
    static Site startAsShipped(MailServer mail, Database database, Map<String, String> more) {
        return started(forTrials(shipped(mail), database, more), List.of());
    }

    private static Map<String, String> forTrials(
            Map<String, String> mail, Database database, Map<String, String> more) {
        var settings = new HashMap<>(database.settings());
        settings.putAll(mail);
        settings.put("OPROEP_LIMITS", "off");
        settings.put("OPROEP_PUBLICATION", "IMMEDIATE");
        settings.put("OPROEP_OPERATOR_USER", OPERATOR);
        settings.put("OPROEP_OPERATOR_PASSWORD", PASSWORD);
        settings.putAll(more);
        return settings;
    }

    static Site start(MailServer mail) {
        return start(mail, Database.H2, Map.of());
    }

    /** One without a mail server, which is a demo with a mailbox of its own; else as the others. */
    static Site startDemo() {
        return started(forTrials(Map.of(), Database.H2, Map.of()), BRIEF);
    }

    /** One with these settings and no others, started. */
    static Site started(Map<String, String> settings) {
        return started(settings, BRIEF);
    }

    private static Site started(Map<String, String> settings, List<String> options) {
        try {
            var trials = Files.createDirectories(Path.of("target", "trials"));
            var home = Files.createTempDirectory(trials, "site").toAbsolutePath();
            Files.createDirectories(home.resolve("tmp"));
            var all = new HashMap<>(settings);
            all.put("OPROEP_PORT", "0");
            all.putIfAbsent("OPROEP_DATA_DIR", home.resolve("data").toString());
            var site = new Site(home, all, options);
            site.run();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> shipped(MailServer mail) {
        return Map.of(
                "OPROEP_SMTP_HOST", "127.0.0.1",
                "OPROEP_SMTP_PORT", Integer.toString(mail.port()),
                "OPROEP_SMTP_TLS", "NONE");
    }

    /** Starts it once more with the same data, at another port. */
    void run() {
        try {
            var builder = new ProcessBuilder(command()).directory(home.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("OPROEP_"));
            builder.environment().putAll(settings);
            var started = builder.start();
            process = started;
            port = awaitPort(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Likewise, with these settings besides. */
    void run(Map<String, String> more) {
        settings.putAll(more);
        run();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + home.resolve("tmp"));
        command.addAll(List.of("-jar", System.getProperty("oproep.trials.jar"), "serve"));
        return command;
    }

    private int awaitPort(Process started) {
        var found = new CompletableFuture<Integer>();
        var copying = new Thread(() -> copy(started, found), "output of a site");
        copying.setDaemon(true);
        copying.start();
        try {
            return found.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            started.destroyForcibly();
            throw new AssertionError("the site does not start:\n" + log(), e);
        }
    }

    private void copy(Process started, CompletableFuture<Integer> found) {
        try (var lines = started.inputReader(StandardCharsets.UTF_8);
                var log = Files.newBufferedWriter(
                        home.resolve("log.txt"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                var address = ADDRESS.matcher(line);
                if (!found.isDone() && line.contains("listens") && address.find()) {
                    found.complete(Integer.parseInt(address.group(1)));
                }
            }
            found.completeExceptionally(new IOException("it ended"));
        } catch (IOException e) {
            found.completeExceptionally(e);
        }
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Anybody. */
    Visitor visitor() {
        return Visitor.of(address());
    }

    Visitor operator() {
        return Visitor.of(address(), OPERATOR, PASSWORD);
    }

    /** Everything it printed so far. */
    String log() {
        try {
            return Files.readString(home.resolve("log.txt"));
        } catch (IOException e) {
            return "";
        }
    }

    /** What stands in the temporary directories for uploads and such. */
    List<Path> temporaryFiles() {
        try (var files = Files.walk(home.resolve("tmp"));
                var uploads = Files.walk(home)) {
            var found = new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("hsperfdata"))
                    .toList());
            uploads.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("upload"))
                    .forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its data, its temporary directory and its log are. */
    Path home() {
        return home;
    }

    ProcessHandle process() {
        return running().toHandle();
    }

    /** SIGKILL, at once; waits until it is gone. */
    void kill() {
        running().destroyForcibly();
        await(running(), STOP_SECONDS);
    }

    /** SIGTERM, and waits until it is gone. */
    void stop() {
        running().destroy();
        await(running(), STOP_SECONDS);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("never started");
        }
        return process;
    }

    private static void await(Process ending, int seconds) {
        try {
            if (!ending.waitFor(seconds, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new AssertionError("did not end within " + seconds + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        running().destroyForcibly();
        await(running(), STOP_SECONDS);
    }
}
