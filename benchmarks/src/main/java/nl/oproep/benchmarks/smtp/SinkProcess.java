package nl.oproep.benchmarks.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link Sink} as a process of its own. */
public final class SinkProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final int port;

    private SinkProcess(Process process) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.port = Integer.parseInt(said.readLine());
    }

    public static SinkProcess start() throws IOException {
        return start(0);
    }

    /** One that answers so many milliseconds later. */
    public static SinkProcess start(int millisAway) throws IOException {
        return new SinkProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sink.class.getName(),
                        String.valueOf(millisAway))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public int port() {
        return port;
    }

    /** How many mails it took since it was last asked. */
    public long taken() throws IOException {
        return ask('\n');
    }

    /** How many bytes of content it took since it was last asked. */
    public long bytes() throws IOException {
        return ask('b');
    }

    private long ask(char what) throws IOException {
        process.getOutputStream().write(what);
        process.getOutputStream().flush();
        return Long.parseLong(said.readLine());
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
    }
}
