package nl.oproep.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Debian's Postfix with a configuration and a queue of its own, on loopback: it relays to one mail server, and hands what comes for the bounce domain to the site's command {@code inbound}. */
final class Postfix implements AutoCloseable {
    static final String BOUNCE_DOMAIN = "terug.netwerk-trials.nl";
    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final int PATIENCE_SECONDS = 30;

    private final Path home;
    private final int port;

    private Postfix(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Whether it is there and may be run: it gives up its rights for each of its parts, so it must have them. */
    static boolean isThere() {
        return Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"));
    }

    /**
     * Starts it.
     *
     * @param beyond where mail for all other domains goes
     * @param settings of the site whose command takes mail in
     */
    static Postfix start(MailServer beyond, Map<String, String> settings) {
        try {
            var home = Files.createTempDirectory("oproep-postfix");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            var postfix = new Postfix(home, freePort());
            postfix.configure(beyond, settings);
            postfix.command("start");
            postfix.awaitGreeting();
            return postfix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Everything it logged. */
    String log() {
        try {
            return Files.readString(home.resolve("log/mail.log"));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private void configure(MailServer beyond, Map<String, String> settings) throws IOException {
        for (var folder : List.of("conf", "queue", "data", "log")) {
            Files.createDirectories(home.resolve(folder));
        }
        var lookup = home.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(home.resolve("data"), lookup.lookupPrincipalByName("postfix"));
        // Where the user that runs the command can read it.
        var jar = home.resolve("oproep-site.jar");
        Files.copy(Path.of(System.getProperty("oproep.trials.jar")), jar, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(home.resolve("conf/main.cf"), """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file_prefixes = %1$s
                maillog_file = %1$s/log/mail.log
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                myhostname = mx.netwerk-trials.nl
                myorigin = mx.netwerk-trials.nl
                mydestination =
                mynetworks = 127.0.0.0/8
                relay_domains = %2$s
                transport_maps = inline:{ {%2$s = oproep:} }
                relayhost = [127.0.0.1]:%3$d
                alias_maps =
                local_recipient_maps =
                oproep_destination_recipient_limit = 1
                minimal_backoff_time = 2s
                maximal_backoff_time = 4s
                queue_run_delay = 2s
                """.formatted(home, BOUNCE_DOMAIN, beyond.port()));
        Files.writeString(home.resolve("conf/master.cf"), """
                127.0.0.1:%d inet n - n - - smtpd
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                proxymap unix - - n - - proxymap
                smtp unix - - n - - smtp
                error unix - - n - - error
                retry unix - - n - - error
                discard unix - - n - - discard
                anvil unix - - n - 1 anvil
                postlog unix-dgram n - n - 1 postlogd
                oproep unix - n n - 2 pipe user=nobody null_sender= argv=%s -Xmx200m -XX:TieredStopAtLevel=1 -jar %s inbound %s --sender ${sender} ${original_recipient}
                """.formatted(
                        port, Path.of(System.getProperty("java.home"), "bin", "java"), jar, given(settings)));
    }

    private static String given(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--set " + setting.getKey() + '=' + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** By its own program, which knows its processes by the file in this queue and touches no others. */
    private void command(String what) {
        try {
            var process = new ProcessBuilder(
                            PROGRAM.toString(), "-c", home.resolve("conf").toString(), what)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log/" + what + ".txt").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(
                        "postfix does not " + what + ": " + Files.readString(home.resolve("log/" + what + ".txt")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void awaitGreeting() {
        Patience.until("postfix answers", Duration.ofSeconds(PATIENCE_SECONDS), () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.getInputStream().read() == '2';
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        command("stop");
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
