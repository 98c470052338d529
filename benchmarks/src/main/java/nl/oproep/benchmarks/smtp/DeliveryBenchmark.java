package nl.oproep.benchmarks.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.oproep.adapter.smtp.SmtpSettings;
import nl.oproep.adapter.smtp.SmtpTransport;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport.Accepted;

/**
 * W3b: ordinary mails of 4 kB over 8 kept connections, and Postfix's smtp-source doing the same into the same sink, in turns. Linux only, loopback only.
 *
 * <p>{@code java -cp … nl.oproep.benchmarks.smtp.DeliveryBenchmark [ROUNDS [MAILS]]}
 */
public final class DeliveryBenchmark {
    private static final int CONNECTIONS = 8;
    private static final double GOAL = 0.25;

    private record Round(double mailsPerSecond, double cpuMicros) {}

    private DeliveryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int mails = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        var sink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sink.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(sink.getInputStream(), StandardCharsets.UTF_8))) {
            measure(rounds, mails, Integer.parseInt(said.readLine()), sink, said);
        } finally {
            sink.destroy();
        }
    }

    private static void measure(int rounds, int mails, int port, Process sink, BufferedReader said) throws Exception {
        var ours = new ArrayList<Round>();
        var theirs = new ArrayList<Round>();
        try (var transport = SmtpTransport.to(SmtpSettings.of("127.0.0.1", port).connections(CONNECTIONS))) {
            for (int warmUp = 0; warmUp < 2; warmUp++) {
                oproep(transport, mails);
                check(mails, sink, said);
            }
            for (int round = 1; round <= rounds; round++) {
                ours.add(oproep(transport, mails));
                check(mails, sink, said);
                theirs.add(smtpSource(port, mails));
                check(mails, sink, said);
                print("round " + round, ours.get(round - 1), theirs.get(round - 1));
            }
        }
        print("median ", median(ours), median(theirs));
        double ratio = median(ours).mailsPerSecond() / median(theirs).mailsPerSecond();
        System.out.printf(
                Locale.ROOT, "W3b %.2f of smtp-source, goal %.2f: %s%n", ratio, GOAL, ratio >= GOAL ? "met" : "MISSED");
    }

    private static Round oproep(SmtpTransport transport, int mails)
            throws InterruptedException, ExecutionException, IOException {
        long cpu = cpuTicks(13);
        long start = System.nanoTime();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var work = new ArrayList<Callable<Boolean>>();
            for (int thread = 0; thread < CONNECTIONS; thread++) {
                int number = thread;
                work.add(() -> {
                    for (int i = number; i < mails; i += CONNECTIONS) {
                        if (!(transport.send(mail(i)) instanceof Accepted)) {
                            throw new IllegalStateException("a mail was not taken");
                        }
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        return round(mails, System.nanoTime() - start, cpuTicks(13) - cpu);
    }

    private static Round smtpSource(int port, int mails) throws IOException, InterruptedException {
        long cpu = cpuTicks(15);
        long start = System.nanoTime();
        SmtpSource.send(port, CONNECTIONS, mails, 4096);
        long took = System.nanoTime() - start;
        return round(mails, took, cpuTicks(15) - cpu);
    }

    private static Round round(int mails, long nanos, long ticks) {
        return new Round(mails * 1e9 / nanos, ticks * 10_000.0 / mails);
    }

    /** User and system time of this process (field 13) or of its ended children (15), in hundredths of a second. */
    private static long cpuTicks(int field) throws IOException {
        var stat = Files.readString(Path.of("/proc/self/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[field - 2]) + Long.parseLong(fields[field - 1]);
    }

    private static void check(int mails, Process sink, BufferedReader said) throws IOException {
        sink.getOutputStream().write('\n');
        sink.getOutputStream().flush();
        long taken = Long.parseLong(said.readLine());
        if (taken != mails) {
            throw new IllegalStateException("the sink took " + taken + " mails, not " + mails);
        }
    }

    private static Round median(List<Round> rounds) {
        return new Round(
                rounds.stream().mapToDouble(Round::mailsPerSecond).sorted().toArray()[rounds.size() / 2],
                rounds.stream().mapToDouble(Round::cpuMicros).sorted().toArray()[rounds.size() / 2]);
    }

    private static void print(String what, Round ours, Round theirs) {
        System.out.printf(
                Locale.ROOT,
                "%s: oproep %.0f mails/s, %.0f µs CPU each; smtp-source %.0f mails/s, %.0f µs CPU each; ratio %.2f%n",
                what,
                ours.mailsPerSecond(),
                ours.cpuMicros(),
                theirs.mailsPerSecond(),
                theirs.cpuMicros(),
                ours.mailsPerSecond() / theirs.mailsPerSecond());
    }

    /** A response as it goes to a poster: text and the same as HTML, 4 kB together, a tag of its own. */
    private static Mail mail(int number) {
        var tag = "k3f9tagtagtagtag" + (1_000_000_000 + number);
        var text = "Opleiding: HBO bedrijfseconomie. Beschikbaar per 4 januari, 32 uur per week. Coördinator.\n"
                .repeat(19);
        return new Mail(
                tag,
                Instant.ofEpochSecond(1_795_348_800L + number),
                EmailAddress.of("post@network.example"),
                EmailAddress.of("b+" + tag + "@bounce.example"),
                "bounce.example",
                EmailAddress.of("poster" + number + "@example.org"),
                new Letter(
                        "Kandidaat via Interim Netwerk",
                        EmailAddress.of("kandidaat@example.net"),
                        "Reactie op uw oproep",
                        text,
                        "<!DOCTYPE html><html lang=\"nl\"><body><p>" + text + "</p></body></html>",
                        Map.of(),
                        List.of()));
    }
}
