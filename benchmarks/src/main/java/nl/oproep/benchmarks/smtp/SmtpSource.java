package nl.oproep.benchmarks.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Postfix's own load generator, which comes with Postfix. */
public final class SmtpSource {
    private static final List<String> PLACES = List.of("/usr/sbin/smtp-source", "/usr/local/sbin/smtp-source");

    private SmtpSource() {}

    /**
     * Sends so many mails and waits until all are taken.
     *
     * @param length of the content of each, in bytes
     */
    public static void send(int port, int connections, int mails, int length) throws IOException, InterruptedException {
        var source = new ProcessBuilder(
                        program(),
                        "-d",
                        "-s",
                        String.valueOf(connections),
                        "-m",
                        String.valueOf(mails),
                        "-l",
                        String.valueOf(length),
                        "-f",
                        "b@bounce.example",
                        "-t",
                        "poster@example.org",
                        "127.0.0.1:" + port)
                .inheritIO()
                .start();
        int exit = source.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("smtp-source ended with " + exit);
        }
    }

    private static String program() {
        return PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("smtp-source is not there: it comes with Postfix"));
    }
}
