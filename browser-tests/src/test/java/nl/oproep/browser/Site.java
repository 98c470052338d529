package nl.oproep.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The site's jar as a process of its own: demo mailbox, sample assignments, a free port, data of its own. */
final class Site implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("listens on (http://\\S+?)/?$");
    static final String PASSWORD = "alleen-voor-deze-proef";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 35;

    private final Process process;
    private final String address;

    private Site(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Site start() throws Exception {
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "sites")), "site")
                .toAbsolutePath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx300m", "-jar", System.getProperty("oproep.browser.jar"), "serve")
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("OPROEP_"));
        builder.environment().put("OPROEP_PORT", "0");
        builder.environment().put("OPROEP_DATA_DIR", home.resolve("data").toString());
        builder.environment().put("OPROEP_OPERATOR_USER", "beheer");
        builder.environment().put("OPROEP_OPERATOR_PASSWORD", PASSWORD);
        builder.environment().put("OPROEP_LIMITS", "off");
        var process = builder.start();
        var address = new CompletableFuture<String>();
        var reading = new Thread(() -> read(process, home.resolve("log.txt"), address), "output of the site");
        reading.setDaemon(true);
        reading.start();
        return new Site(process, address.get(START_SECONDS, TimeUnit.SECONDS));
    }

    private static void read(Process process, Path log, CompletableFuture<String> address) {
        try (var lines = process.inputReader(StandardCharsets.UTF_8);
                var kept = Files.newBufferedWriter(log, StandardOpenOption.CREATE)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line + "\n");
                kept.flush();
                var found = LISTENS.matcher(line);
                if (found.find()) {
                    address.complete(found.group(1));
                }
            }
            address.completeExceptionally(new IOException("the site ended; see " + log));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    /** Where it listens, without a slash at the end. */
    String address() {
        return address;
    }

    /** Does what the operator may do by API. */
    void operator(String path, String json) throws IOException, InterruptedException {
        var login =
                "Basic " + Base64.getEncoder().encodeToString(("beheer:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/operator" + path))
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
    }

    /** What this page answers, as text. */
    String text(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
