package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 19 for files: told by content and not by name, limited, and never in the way afterwards (R8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {
    private static final byte[] TEXT = "Een brochure.\n".getBytes(StandardCharsets.UTF_8);

    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail, Database.H2, Map.of("OPROEP_MAIL_NETWORK", Supplied.NETWORK));
    private final Board board = Board.of(site);
    private String reference = "";
    private int number;

    @BeforeAll
    void post() {
        reference = board.post(Supplied.assignment());
    }

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    static Stream<Arguments> disguised() {
        var exe = new byte[4_000];
        exe[0] = 'M';
        exe[1] = 'Z';
        return Stream.of(
                Arguments.of("empty.pdf", "application/pdf", new byte[0]),
                Arguments.of("programma.pdf", "application/pdf", exe),
                Arguments.of("elf.pdf", "application/pdf", Wire.text("\u007fELF" + "\0".repeat(500))),
                Arguments.of("pagina.txt", "text/plain", Wire.text("<!DOCTYPE html><script>alert(1)</script>")),
                Arguments.of(
                        "plaatje.png",
                        "image/png",
                        Wire.text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")),
                Arguments.of("script.sh", "text/plain", Wire.text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of(
                        "bom.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bomb()),
                Arguments.of("gewoon.zip", "application/zip", zip("a.txt", TEXT)),
                Arguments.of("kapot.docx", "application/zip", Arrays.copyOf(zip("word/document.xml", TEXT), 40)),
                Arguments.of("binair.txt", "text/plain", new byte[1_000]),
                Arguments.of("java.class", "application/pdf", Wire.text("\u00ca\u00fe\u00ba\u00be\0\0\0=")));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aFileThatIsNotWhatIsAllowedIsRefusedQuickly(String name, String type, byte[] content) {
        var before = board.receipts(reference);
        long start = System.nanoTime();

        var answer =
                board.visitor().multipart(Board.responses(reference), form().file("attachment", name, type, content));
        var page = board.visitor().multipart(Board.form(reference), form().file("attachment", name, type, content));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.status()).as(answer.toString()).isIn(413, 415, 422);
        assertThat(page.status()).as(page.toString()).isIn(413, 415, 422);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(board.receipts(reference)).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    void twentyFiveMegabytesAreTooMuchForTheApiAndForThePage() {
        var before = board.receipts(reference);
        var large = new byte[25_000_000];
        Arrays.fill(large, (byte) 'a');
        for (var path : List.of(Board.responses(reference), Board.form(reference))) {
            var form = form().file("attachment", "groot.txt", "text/plain", large);
            var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + form.contentType() + "\r\nContent-Length: " + form.bytes().length + "\r\n\r\n";

            var answer = Wire.send(site, Wire.text(head), form.bytes());

            assertThat(answer).as("the answer to 25 MB at %s", path).startsWith("HTTP/1.1 413 ");
        }
        assertThat(board.receipts(reference)).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    void tooManyFilesAreRefused() {
        var before = board.receipts(reference);
        var form = form();
        for (int i = 0; i < 100; i++) {
            form.file("attachment", "b" + i + ".txt", "text/plain", TEXT);
        }

        var answer = board.visitor().multipart(Board.responses(reference), form);

        assertThat(answer.status()).as(answer.toString()).isIn(413, 422);
        assertThat(board.receipts(reference)).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    void noFileChosenIsNoFile() {
        var answer = board.visitor()
                .multipart(
                        Board.form(reference), form().file("attachment", "", "application/octet-stream", new byte[0]));

        assertThat(answer.status()).as(answer.toString()).isIn(200, 303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.txt",
                "..\\..\\windows\\system.txt",
                "C:\\Users\\Jan\\cv.txt",
                "CON.txt",
                "nul",
                "cv\u202Etxt.exe",
                "x\u0007\u0001.txt",
                "\"; filename=\"ander.txt",
                "regel\r\nBcc: slachtoffer@kandidaat-trials.nl\r\n.txt",
                " . ",
                "...",
                "brochure 👩‍🏭 é €.txt",
                "programma.exe",
            })
    void aHostileNameBecomesAHarmlessOne(String name) {
        arrivesHarmlessly(name);
    }

    @Test
    void aNameOf300CharactersBecomesAShorterOne() {
        arrivesHarmlessly("n".repeat(300) + ".txt");
        arrivesHarmlessly("é".repeat(300) + ".txt");
    }

    private void arrivesHarmlessly(String name) {
        var email = "naam" + number++ + "@kandidaat-trials.nl";
        var form = Multipart.form()
                .fields(Fields.of(Supplied.response(email, "naam")))
                .file("attachment", name, "text/plain", TEXT);

        var answer = board.visitor().multipart(Board.responses(reference), form);

        assertThat(answer.status()).as(answer.toString()).isIn(202, 400, 415, 422);
        if (answer.status() == 202) {
            var arrived = mail.await(email);
            assertThat(arrived.attachments()).hasSize(2);
            assertThat(arrived.attachments().keySet())
                    .allSatisfy(file -> assertThat(file)
                            .hasSizeLessThanOrEqualTo(120)
                            .endsWith(".txt")
                            .doesNotContainPattern("[/\\\\:\\p{Cntrl}\u202A-\u202E\u2066-\u2069\"]")
                            .doesNotMatch("(?i)(con|nul|aux|prn)(\\..*)?")
                            .doesNotContain(".."));
            assertThat(arrived.headers().keySet()).doesNotContain("Bcc");
            assertThat(arrived.recipients()).containsExactly(email);
        }
        nothingIsLeft();
    }

    private Multipart form() {
        return Multipart.form()
                .fields(Fields.of(Supplied.response("b" + number++ + "@kandidaat-trials.nl", "bestand")));
    }

    private void nothingIsLeft() {
        Patience.until(
                "no upload is left behind: " + site.temporaryFiles(),
                Duration.ofSeconds(10),
                () -> site.temporaryFiles().isEmpty());
    }

    /** 200 MB of nothing in some 200 kB, named like a Word document. */
    private static byte[] bomb() {
        return zip("word/document.xml", new byte[200_000_000]);
    }

    private static byte[] zip(String name, byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
