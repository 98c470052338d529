package nl.oproep.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** W6: from the start of the process to the first page, and what the process holds when nothing happens, against the same libraries with one handler. */
final class StartRig implements Rig {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final double MOST = 1.3;
    private static final Path JAR =
            Path.of(System.getProperty("oproep.site", "../examples/site/target/oproep-site.jar"));
    private static final Pattern ADDRESS = Pattern.compile("listens on (http://[^\\s]+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "W6";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        var home = Files.createTempDirectory("oproep-start");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ours = new ProcessBuilder(java, "-jar", JAR.toString(), "serve");
        ours.environment().put("OPROEP_PORT", "0");
        ours.environment().put("OPROEP_DATA_DIR", home.resolve("data").toString());
        var reference = new ProcessBuilder(
                java,
                "-cp",
                JAR + ":target/classes",
                OneHandler.class.getName(),
                home.resolve("plain").toString());
        started(ours);
        started(reference);
        List<Started> our = new ArrayList<>();
        List<Started> their = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            our.add(started(ours));
            their.add(started(reference));
        }
        return List.of(
                Row.atMost("W6 start to the first page", "s", seconds(our), seconds(their), MOST),
                Row.atMost("W6 memory when idle", "MB", megabytes(our), megabytes(their), MOST),
                Row.atMost("W6 size of the jar", "MB", Files.size(JAR) / 1e6, 30, 1));
    }

    private static double seconds(List<Started> rounds) {
        return Duel.median(rounds, Started::seconds);
    }

    private static double megabytes(List<Started> rounds) {
        return Duel.median(rounds, Started::megabytes);
    }

    /**
     * One start.
     *
     * @param seconds until the first page was there
     * @param megabytes resident after five seconds without a request
     */
    private record Started(double seconds, double megabytes) {}

    private static Started started(ProcessBuilder builder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = builder.redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            var page = HttpRequest.newBuilder(URI.create(address(lines))).build();
            while (HTTP.send(page, BodyHandlers.ofString()).statusCode() != 200) {
                LockSupport.parkNanos(1_000_000);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            TimeUnit.SECONDS.sleep(5);
            var status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return new Started(seconds, status.find() ? Long.parseLong(status.group(1)) * 1024 / 1e6 : Double.NaN);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String address(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new IOException("it ended before it listened");
    }
}
