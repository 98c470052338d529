package nl.oproep.examples.site.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what was set, wherever: {@code --set} before the environment before the file; empty means not set. Unknown names are problems. */
final class Sources {
    private static final List<String> NOT_SETTINGS = List.of("OPROEP_TEST_", "OPROEP_CHROMIUM");

    private final List<String> problems;
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    private Sources(List<String> problems) {
        this.problems = problems;
    }

    static Map<Setting, String> gather(
            Map<String, String> environment, Map<String, String> set, List<String> problems) {
        var sources = new Sources(problems);
        var asked = new TreeMap<String, String>();
        set.forEach((name, value) -> asked.put(full(name), value));
        sources.take("--set", asked);
        sources.take("the environment", ours(environment));
        var config = sources.given.get(Setting.CONFIG);
        if (config != null) {
            sources.file(config);
        }
        return sources.given;
    }

    private static String full(String name) {
        var upper = name.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith(Setting.PREFIX) ? upper : Setting.PREFIX + upper;
    }

    private static Map<String, String> ours(Map<String, String> environment) {
        var ours = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(Setting.PREFIX) && NOT_SETTINGS.stream().noneMatch(name::startsWith)) {
                ours.put(name, value);
            }
        });
        return ours;
    }

    private void take(String where, Map<String, String> values) {
        var here = new EnumMap<Setting, String>(Setting.class);
        values.forEach((name, value) -> {
            var setting = Setting.named(name);
            if (setting.isPresent()) {
                put(here, setting.get(), value);
            } else {
                secret(name).ifPresentOrElse(s -> fromFile(here, s, value), () -> unknown(name, where));
            }
        });
        here.forEach(given::putIfAbsent);
    }

    private void put(Map<Setting, String> here, Setting setting, String value) {
        if (!value.isBlank() && here.putIfAbsent(setting, value.strip()) != null) {
            problems.add(setting.full() + " and " + setting.full() + Setting.FILE + " are both set: keep one of them");
        }
    }

    private static Optional<Setting> secret(String name) {
        return name.endsWith(Setting.FILE)
                ? Setting.named(name.substring(0, name.length() - Setting.FILE.length()))
                        .filter(Setting::secret)
                : Optional.empty();
    }

    private void fromFile(Map<Setting, String> here, Setting setting, String path) {
        if (!path.isBlank()) {
            var content = read(setting.full() + Setting.FILE, path.strip());
            if (content != null) {
                put(here, setting, content);
            }
        }
    }

    private void file(String path) {
        var content = read(Setting.CONFIG.full(), path);
        if (content == null) {
            return;
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Setting.CONFIG.full() + " names a file that is no properties file: " + path);
            return;
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        if (values.remove(Setting.CONFIG.full()) != null) {
            problems.add(Setting.CONFIG.full() + " cannot be set in the file that it names");
        }
        take(path, values);
    }

    private @Nullable String read(String name, String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (NoSuchFileException e) {
            problems.add(name + " names a file that does not exist: " + path);
        } catch (CharacterCodingException e) {
            problems.add(name + " names a file that is not UTF-8 text: " + path);
        } catch (IOException | RuntimeException e) {
            problems.add(name + " names a file that cannot be read: " + path);
        }
        return null;
    }

    private void unknown(String name, String where) {
        var known = Arrays.stream(Setting.values()).map(Setting::full).toList();
        var hint = Spelling.nearest(name, known)
                .map(n -> "; did you mean " + n + "?")
                .orElse("");
        problems.add(name + " (" + where + ") is not a setting" + hint);
    }
}
