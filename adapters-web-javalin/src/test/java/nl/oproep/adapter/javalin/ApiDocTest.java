package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/api.md} tells people to type works as it stands: all its lines, in one shell, with curl, against a running site. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ApiDocTest {
    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");

    @TempDir
    Path uploads;

    @TempDir
    Path desk;

    @Test
    void everyLineOfItRuns() throws IOException, InterruptedException {
        var blocks = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        var script = desk.resolve("page.sh");
        Files.writeString(
                script,
                "set -eu\n" + String.join("\necho; echo END OF BLOCK\n", blocks) + "\necho; echo END OF PAGE\n");
        try (var site = Running.site(uploads)) {
            var said = run(site, script);

            assertThat(said).endsWith("END OF PAGE");
            assertThat(said.split("END OF BLOCK", -1)).hasSameSizeAs(blocks);
            assertThat(said)
                    .contains(
                            "\"receipt\":",
                            "\"violations\":[",
                            "\"total\":1,",
                            "\"state\":\"FINISHED\"",
                            "\"lines\":[");
        }
        assertThat(blocks).hasSizeGreaterThan(8);
    }

    private String run(Running site, Path script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of("sh", script.toString()))
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(desk.resolve("said.txt").toFile());
        builder.environment().put("SITE", "http://127.0.0.1:" + site.port());
        builder.environment().put("LOGIN", "operator:geheim");
        builder.environment().put("no_proxy", "127.0.0.1");
        var process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        var said = Files.readString(desk.resolve("said.txt"), StandardCharsets.UTF_8)
                .strip();
        assertThat(ended).as(said).isTrue();
        return said;
    }
}
