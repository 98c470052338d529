package nl.oproep.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.oproep.kernel.Sha256;
import nl.oproep.mail.ExactCopyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The line that docs/mail.md gives for checking an exact copy, run as it stands there (M3). */
@EnabledOnOs(OS.LINUX)
class ExactCopyDigestTest {

    @Test
    void theDocumentedLineFindsTheDigestThatTheMailShows(@TempDir Path folder) throws Exception {
        var copy = "REACTIE\r\nmotivatie (5 tekens):\n ë€😀\t\n.\nFrom x\n" + "y".repeat(1200) + "\n--=_\n";
        var mail = Mails.with(Mails.letter(
                "Onderwerp",
                "Tekst\n",
                List.of(
                        Mails.file("cv.pdf", "application/pdf", new byte[5000]),
                        ExactCopyFile.of(copy),
                        Mails.file("later.pdf", "application/pdf", new byte[5000]))));
        Files.write(folder.resolve("mail.eml"), Mails.bytes(mail));

        var shell = new ProcessBuilder("sh", "-c", documented())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(said).startsWith(Sha256.of(copy).hex());
    }

    private static String documented() throws Exception {
        return Files.readAllLines(Path.of("..", "docs", "mail.md")).stream()
                .filter(line -> line.contains("mail.eml |") || line.startsWith("tr -d"))
                .findFirst()
                .orElseThrow();
    }
}
