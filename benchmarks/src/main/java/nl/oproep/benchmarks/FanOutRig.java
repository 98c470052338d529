package nl.oproep.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.oproep.benchmarks.smtp.SinkProcess;
import nl.oproep.benchmarks.smtp.SmtpSource;

/** W3c: one assignment to all members, against Postfix's smtp-source into the same sink; and what it costs in memory, against a thousand members. */
final class FanOutRig implements Rig {
    private static final int MEMBERS = Integer.getInteger("members", 100_000);
    private static final int FEW = 1_000;
    private static final int CONNECTIONS = 4;
    private static final int ASSIGNMENTS = 60;
    private static final double GOAL = 1.0;
    private static final double MEMORY_GOAL = 1.1;
    private static final int MOST_MEMORY = 160;

    @Override
    public String name() {
        return "W3c";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        try (var sink = SinkProcess.start();
                var many = postgres.database("fan_out", CONNECTIONS + 1);
                var few = postgres.database("fan_out_few", CONNECTIONS + 1)) {
            FanOut.fill(many, MEMBERS, ASSIGNMENTS);
            FanOut.fill(few, FEW, ASSIGNMENTS);
            return List.of(
                    speed(postgres, many, sink),
                    memory(few, many, sink),
                    Row.below("W3c peak memory of the process", "MB", peak(many, sink, MEMBERS), MOST_MEMORY));
        }
    }

    private static Row speed(Postgres postgres, HikariDataSource members, SinkProcess sink) throws Exception {
        try (var fanOut = new FanOut(members, sink.port(), CONNECTIONS)) {
            fanOut.announce();
            check(sink, MEMBERS);
            int length = (int) (sink.bytes() / MEMBERS);
            Side ours = time -> {
                long cpu = Cpu.process() + postgres.cpu().getAsLong();
                long start = System.nanoTime();
                fanOut.announce();
                double seconds = (System.nanoTime() - start) / 1e9;
                check(sink, MEMBERS);
                return new Sample(
                        MEMBERS, seconds, (Cpu.process() + postgres.cpu().getAsLong() - cpu) / 1e9);
            };
            Side theirs = time -> {
                long cpu = Cpu.endedChildren();
                long start = System.nanoTime();
                SmtpSource.send(sink.port(), CONNECTIONS, MEMBERS, length);
                double seconds = (System.nanoTime() - start) / 1e9;
                check(sink, MEMBERS);
                return new Sample(MEMBERS, seconds, (Cpu.endedChildren() - cpu) / 1e9);
            };
            return Duel.between(
                    "W3c one assignment to " + MEMBERS + " members, mails of " + length + " bytes, against smtp-source",
                    GOAL,
                    ours,
                    theirs);
        }
    }

    private static Row memory(HikariDataSource few, HikariDataSource many, SinkProcess sink) throws Exception {
        double small = peak(few, sink, FEW);
        double large = peak(many, sink, MEMBERS);
        return Row.atMost("W3c peak memory, " + MEMBERS + " members against " + FEW, "MB", large, small, MEMORY_GOAL);
    }

    /** Of a process of its own that announces once, in MB. */
    private static double peak(HikariDataSource members, SinkProcess sink, int expected)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FanOut.class.getName(),
                        members.getJdbcUrl(),
                        String.valueOf(sink.port()),
                        String.valueOf(CONNECTIONS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the fan-out ended with " + process.exitValue());
        }
        check(sink, expected);
        return Long.parseLong(said) / 1024.0;
    }

    private static void check(SinkProcess sink, int mails) throws IOException {
        long taken = sink.taken();
        if (taken != mails) {
            throw new IllegalStateException("the sink took " + taken + " mails, not " + mails);
        }
    }
}
