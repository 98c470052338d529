package nl.oproep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, with these statements in turn. */
final class PgBench implements Side {
    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");

    private final Postgres postgres;
    private final List<String> command;

    PgBench(Postgres postgres, String database, int clients, List<String> statements) throws IOException {
        this.postgres = postgres;
        this.command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(postgres.port()),
                "-U",
                "postgres",
                "-M",
                "prepared",
                "-c",
                String.valueOf(clients),
                "-j",
                "2"));
        var folder = Files.createTempDirectory("oproep-pgbench");
        for (int i = 0; i < statements.size(); i++) {
            var script = folder.resolve(i + ".sql");
            Files.writeString(script, statements.get(i));
            command.add("-f");
            command.add(script.toString());
        }
        command.add("-T");
        this.database = database;
    }

    private final String database;

    @Override
    public Sample run(Duration time) throws Exception {
        var whole = new ArrayList<>(command);
        whole.add(String.valueOf(Math.max(1, time.toSeconds())));
        whole.add(database);
        long before = postgres.cpu().getAsLong();
        var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var done = DONE.matcher(output);
        if (process.waitFor() != 0 || !done.find()) {
            throw new IOException(output);
        }
        return new Sample(
                Long.parseLong(done.group(1)),
                Math.max(1, time.toSeconds()),
                (postgres.cpu().getAsLong() - before) / 1e9);
    }
}
