package nl.oproep.examples.site.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, and starting again. */
class LifeTest {
    private static final Map<String, String> AT_ONCE = Map.of("OPROEP_PUBLICATION", "IMMEDIATE");

    @TempDir
    private Path data;

    @Test
    void whatWasPostedIsThereAfterARestartAndAFormSentAgainIsKnown() throws IOException, InterruptedException {
        var form = new HashMap<>(form());
        try (var site = RunningSite.in(data, AT_ONCE)) {
            var browser = new Browser(site);
            form.put(
                    "formToken",
                    browser.page("/oproepen/nieuw").select("[name=formToken]").attr("value"));
            assertThat(browser.send("/oproepen/nieuw", form).statusCode()).isEqualTo(200);
        }

        try (var site = RunningSite.in(data, AT_ONCE)) {
            var browser = new Browser(site);
            assertThat(browser.send("/oproepen/nieuw", form).statusCode()).isEqualTo(200);

            assertThat(browser.page("/?q=herstart").select("a[href^=/oproepen/]:contains(Herstart)"))
                    .hasSize(1);
            assertThat(browser.page("/").text()).contains("13 open opdrachten");
        }
    }

    @Test
    void aRequestThatWasBegunIsFinishedAfterSigterm() throws IOException, InterruptedException {
        try (var site = RunningSite.in(data, AT_ONCE);
                var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            var body =
                    "title=Op%20de%20valreep&text=Toch%20nog&disciplines=IT&poster.contact=Wie&poster.email=p%40valreep.example&acceptTerms=16.21";
            var head =
                    "POST /oproepen/nieuw HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + body.length() + "\r\nConnection: close\r\n\r\n";
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(utf8(head + body.substring(0, 20)));
            socket.getOutputStream().flush();
            new Browser(site).get("/health/live");

            site.stop();
            socket.getOutputStream().write(utf8(body.substring(20)));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(site.untilEnd(30)).isLessThan(30_000);
        }
    }

    @Test
    void twoSitesNeverShareADataDirectory() throws InterruptedException {
        try (var site = RunningSite.in(data, AT_ONCE)) {
            var second = Jar.run("", Map.of("OPROEP_DATA_DIR", data.toString(), "OPROEP_PORT", "0"), "serve");

            assertThat(site.firstLine()).startsWith("Oproep listens");
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err())
                    .contains("another process is using the data directory")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void theDataDirectoryIsPrivateAndUploadsDoNotStay() throws IOException, InterruptedException {
        try (var site = RunningSite.in(data.resolve("new"), AT_ONCE)) {
            assertThat(site.firstLine()).startsWith("Oproep listens");
        }

        assertThat(Files.getPosixFilePermissions(data.resolve("new"))).hasSize(3);
        try (var uploads = Files.list(data.resolve("new/uploads"))) {
            assertThat(uploads).isEmpty();
        }
    }

    @Test
    void aMovedClockIsShownOnEveryPage() throws IOException, InterruptedException {
        try (var site = RunningSite.in(data, Map.of("OPROEP_CLOCK_OFFSET", "P400D"))) {
            assertThat(new Browser(site).page("/").select(".banner").text())
                    .contains("klok")
                    .containsPattern("20[0-9][0-9]");
        }
    }

    private static Map<String, String> form() {
        return Map.of(
                "title", "Herstart begeleiden",
                "text", "Van een afdeling.",
                "disciplines", "IT",
                "poster.contact", "Iemand",
                "poster.email", "p@herstart-test.example",
                "acceptTerms", "16.21");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
