package nl.oproep.examples.site.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Turns what was set into types; what it cannot turn becomes a problem, and the default stands in until all problems are told. */
final class Reader {
    private final Map<Setting, String> given;
    private final List<String> problems;

    Reader(Map<Setting, String> given, List<String> problems) {
        this.given = given;
        this.problems = problems;
    }

    boolean has(Setting setting) {
        return given.containsKey(setting);
    }

    @Nullable String text(Setting setting) {
        return given.getOrDefault(setting, setting.standard().orElse(null));
    }

    /** Everything that can be set, as it counts now. */
    List<InForce> inForce() {
        return Arrays.stream(Setting.values())
                .map(setting -> InForce.of(setting, required(setting), !has(setting)))
                .toList();
    }

    String required(Setting setting) {
        return given.getOrDefault(setting, setting.standard().orElse(""));
    }

    void problem(Setting setting, String what) {
        problems.add(setting.full() + " " + what);
    }

    int number(Setting setting, int standard, int from, int to) {
        return read(
                setting,
                Integer.toString(standard),
                standard,
                "must be a whole number from " + from + " to " + to,
                typed -> {
                    int number = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
                    return number < from || number > to ? Optional.empty() : Optional.of(number);
                });
    }

    <E extends Enum<E>> E choice(Setting setting, E standard) {
        var all = standard.getDeclaringClass().getEnumConstants();
        return read(
                setting,
                standard.name(),
                standard,
                "must be one of " + Arrays.toString(all),
                typed -> Arrays.stream(all)
                        .filter(e -> e.name().equals(typed.toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    boolean onOff(Setting setting) {
        var standard = setting.standard().orElseThrow();
        return read(setting, standard, standard.equals("on"), "must be on or off", typed -> switch (typed.toLowerCase(
                Locale.ROOT)) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    EmailAddress address(Setting setting) {
        var standard = setting.standard().orElseThrow();
        return read(
                setting,
                standard,
                EmailAddress.of(standard),
                "must be one plain e-mail address, such as " + standard,
                EmailAddress::parse);
    }

    /** A name as in DNS, in lower case. */
    String domain(Setting setting) {
        var standard = setting.standard().orElseThrow();
        return read(
                setting,
                standard,
                standard,
                "must be a domain name, such as " + standard,
                typed -> EmailAddress.parse("a@" + typed).map(EmailAddress::domain));
    }

    Path path(Setting setting) {
        return read(setting, "", Path.of(setting.standard().orElse(".")), "must be a folder", typed -> {
            try {
                return Optional.of(Path.of(typed));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    @Nullable URI baseUrl(Setting setting) {
        var wrong = "must be http:// or https:// with a host and, if need be, a port, and nothing behind it";
        var url = read(setting, "", Optional.<URI>empty(), wrong, typed -> {
            var uri = uri(typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed);
            return uri.isPresent() && bare(uri.get()) ? Optional.of(uri) : Optional.empty();
        });
        return url.orElse(null);
    }

    private static Optional<URI> uri(String typed) {
        try {
            return Optional.of(new URI(typed));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean bare(URI uri) {
        return uri.getScheme() != null
                && uri.getScheme().matches("https?")
                && uri.getHost() != null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
    }

    ZoneId zone(Setting setting) {
        var standard = setting.standard().orElseThrow();
        return read(setting, standard, ZoneId.of(standard), "must be a time zone, such as " + standard, typed -> {
            try {
                return Optional.of(ZoneId.of(typed));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    Duration offset(Setting setting) {
        return read(
                setting,
                "PT0S",
                Duration.ZERO,
                "must be a length of time, such as P29D, PT12H or -P1D",
                typed -> Delays.iso(typed).filter(d -> d.abs().compareTo(Duration.ofDays(36_525)) < 0));
    }

    <T> T read(Setting setting, String standard, T fallback, String wrong, Function<String, Optional<T>> parse) {
        var typed = given.getOrDefault(setting, standard);
        if (typed.isEmpty()) {
            return fallback;
        }
        var value = parse.apply(typed);
        if (value.isEmpty()) {
            problem(setting, wrong + (setting.secret() ? "" : ", not \"" + typed + "\""));
        }
        return value.orElse(fallback);
    }
}
