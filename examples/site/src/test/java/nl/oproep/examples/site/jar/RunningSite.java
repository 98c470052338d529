package nl.oproep.examples.site.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A site in a process of its own, on any free port. */
final class RunningSite implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch spoken = new CountDownLatch(1);

    private RunningSite(Process process) {
        this.process = process;
        listen(process.inputReader(StandardCharsets.UTF_8));
        listen(new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)));
    }

    /** Starts it and waits for its first line, after which it answers. */
    static RunningSite in(Path dataDir, Map<String, String> settings) throws InterruptedException {
        var all = new HashMap<>(settings);
        all.put("OPROEP_PORT", "0");
        all.put("OPROEP_DATA_DIR", dataDir.toString());
        var site = new RunningSite(Jar.start(all, "serve"));
        if (!site.spoken.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !site.process.isAlive()) {
            site.process.destroyForcibly();
            throw new AssertionError("the site did not start: " + site.lines);
        }
        return site;
    }

    private void listen(BufferedReader reader) {
        var thread = new Thread(
                () -> {
                    try (reader) {
                        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                            lines.add(line);
                            spoken.countDown();
                        }
                    } catch (IOException e) {
                        lines.add("(its output ended)");
                    } finally {
                        spoken.countDown();
                    }
                },
                "output of the site");
        thread.setDaemon(true);
        thread.start();
    }

    String firstLine() {
        return lines.get(0);
    }

    /** Everything it has said so far. */
    String said() {
        return String.join("\n", lines);
    }

    /** The address without a slash at the end. */
    String url() {
        return firstLine().replaceFirst("^Oproep listens on ", "").replaceFirst("/$", "");
    }

    int port() {
        return Integer.parseInt(url().substring(url().lastIndexOf(':') + 1));
    }

    /** Asks it to stop (SIGTERM). */
    void stop() {
        process.destroy();
    }

    /** How long it took to end, or a failure when that was too long. */
    long untilEnd(long mostSeconds) throws InterruptedException {
        long start = System.nanoTime();
        if (!process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the site did not end within " + mostSeconds + " s");
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            untilEnd(35);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
