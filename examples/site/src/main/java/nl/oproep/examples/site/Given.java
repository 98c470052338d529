package nl.oproep.examples.site;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.oproep.examples.site.settings.Settings;
import picocli.CommandLine.Option;

/** The settings as the command line gives them; every command that needs settings has it. */
final class Given {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting, such as --set OPROEP_PORT=8081; goes before the environment. May be repeated.")
    private Map<String, String> set = new LinkedHashMap<>();

    Settings settings() {
        return Settings.read(System.getenv(), set);
    }
}
