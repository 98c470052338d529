package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.oproep.assignment.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear error, quickly, and nothing is stored (promise 19). */
class HostileInputTest {
    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";
    private String page = "";
    private String api = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        reference = site.posted();
        page = "/oproepen/" + reference + "/reageren";
        api = "/api/v1/assignments/" + reference + "/responses";
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(site.oproep.followingUp().list(new Reference(reference), 10, 0))
                .isEmpty();
        assertThat(uploads).isEmptyDirectory();
        assertThat(site.get("/").status()).isEqualTo(200);
        site.close();
    }

    @Test
    void sixtyThousandFields() {
        var form = IntStream.range(0, 60_000).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
        var json =
                IntStream.range(0, 60_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        var parts = IntStream.range(0, 60_000)
                .mapToObj(i -> List.of("f" + i, "x"))
                .flatMap(List::stream)
                .toList();

        refused(400, site.post(page, Running.FORM, form));
        refused(400, site.post(api, Running.JSON, json));
        refused(400, site.multipart(page, parts));
    }

    @Test
    void aFieldOfTwoMegabytes() {
        var large = "x".repeat(2_000_000);

        refused(413, site.form(page, List.of("name", large)));
        refused(413, site.post(api, Running.JSON, "{\"name\":\"" + large + "\"}"));
        refused(413, site.multipart(page, List.of("name", large)));
    }

    @Test
    void anUploadOfTwentyFiveMegabytes() {
        refused(413, site.multipart(page, Responses.form(), "groot.pdf", new byte[25_000_000]));
        refused(413, site.multipart(api, Responses.form(), "groot.pdf", new byte[12_000_000]));
    }

    @Test
    void whatIsNotUtf8() {
        refused(400, site.post(page, Running.FORM, "name=%ff%fe"));
        refused(400, site.post(page, Running.FORM, "name=%zz"));
        refused(400, site.post(page, Running.FORM, "name=%f"));
        refused(400, site.post(api, Running.JSON, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        refused(400, site.post(api, Running.JSON, "{\"name\":\"\\ud800\"}"));
        refused(400, site.post(api, Running.JSON, "{\"name\":\"\\u0000\"}"));
        refused(400, site.get("/?q=%ff"));
        refused(400, site.get("/?q=%00"));
    }

    @Test
    void aFieldSentTwice() {
        refused(400, site.form(page, List.of("name", "een", "name", "twee")));
        refused(400, site.post(api, Running.JSON, "{\"name\":\"een\",\"name\":\"twee\"}"));
    }

    @Test
    void jsonThatIsNoneOrGoesTooDeep() {
        for (var json : List.of(
                "", "[1]", "\"x\"", "{\"a\":", "{} {}", "{\"a\":".repeat(500) + "1" + "}".repeat(500), "{\"a\":NaN}")) {
            refused(400, site.post(api, Running.JSON, json));
        }
        refused(400, site.post(api, Running.JSON, "{\"name\":5}"));
        refused(400, site.post(api, Running.JSON, "{\"answers\":\"x\"}"));
    }

    @Test
    void aNumberThatWouldFillTheMemoryWhenWrittenOut() {
        var answer = site.post(api, Running.JSON, Responses.json().replace("\"jaren\":7", "\"jaren\":1e999999999"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("answers.jaren: answer.number");
    }

    @Test
    void aBodyInAnotherForm() {
        refused(415, site.post(page, "application/xml", "<x/>"));
        refused(415, site.post(api, "text/plain", "x"));
        refused(400, site.post(page, "multipart/form-data", "x"));
        refused(400, site.post(page, Running.MULTIPART, "x"));
    }

    @Test
    void aMultipartBodyThatEndsEarly() {
        var whole = Running.multipart(
                Responses.form(), "a.txt", "tekst".repeat(50_000).getBytes(StandardCharsets.UTF_8));

        refused(400, site.post(page, Running.MULTIPART, Arrays.copyOf(whole, whole.length - 20)));
    }

    @Test
    void aFileUnderAnotherName() {
        var body = new String(
                        Running.multipart(Responses.form(), "a.txt", "tekst".getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8)
                .replace("name=\"attachment\"", "name=\"cv\"");

        refused(400, site.post(page, Running.MULTIPART, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"factuur.pdf", "foto.png", "brief.docx", "x.txt"})
    void aProgramUnderAnInnocentName(String name) {
        var program = new byte[5_000];
        program[0] = 'M';
        program[1] = 'Z';

        var answer = site.multipart(api, Responses.form(), name, program);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("attachment: attachment.type");
    }

    @Test
    void anEmptyFile() {
        var answer = site.multipart(api, Responses.form(), "leeg.pdf", new byte[0]);

        assertThat(answer.violations()).containsExactly("attachment: attachment.empty");
    }

    @Test
    void moreFilesThanAllowed() {
        var text = "tekst".getBytes(StandardCharsets.UTF_8);

        var answer = site.multipart(
                api,
                Responses.form(),
                "1.txt",
                text,
                "2.txt",
                text,
                "3.txt",
                text,
                "4.txt",
                text,
                "5.txt",
                text,
                "6.txt",
                text);

        assertThat(answer.violations()).containsExactly("attachment: attachment.count");
    }

    @Test
    void aClientThatGoesAwayInTheMiddleOfAnUpload() throws IOException {
        var half = Running.multipart(Responses.form(), "a.txt", new byte[3_000_000]);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream()
                    .write(("POST " + page + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + Running.MULTIPART
                                    + "\r\nContent-Length: 9000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(half, 0, 2_500_000);
            socket.getOutputStream().flush();
            Waiting.until(() -> files() == 1);
        }
        Waiting.until(() -> files() == 0);
    }

    private long files() {
        try (var files = Files.list(uploads)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isNotBlank().doesNotContain("Exception", "nl.oproep");
    }
}
