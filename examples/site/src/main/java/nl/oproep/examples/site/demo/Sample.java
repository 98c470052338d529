package nl.oproep.examples.site.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.PostAssignment;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.RequirementDraft;
import nl.oproep.kernel.Language;
import nl.oproep.requirement.Importance;
import org.jspecify.annotations.Nullable;

/**
 * A sample assignment, from a file that begins with lines {@code name: value} and goes on, after an empty line, with the text. Days are counted from today: {@code start: +21}.
 */
final class Sample {
    private static final int COUNT = 12;

    private final Map<String, String> values = new HashMap<>();
    private final List<String> requirements = new ArrayList<>();
    private final String text;

    private Sample(String content) {
        int end = content.indexOf("\n\n");
        for (var line : content.substring(0, end).split("\n", -1)) {
            int colon = line.indexOf(": ");
            var name = line.substring(0, colon);
            if (name.equals("must") || name.equals("wish")) {
                requirements.add(line);
            } else {
                values.put(name, line.substring(colon + 2));
            }
        }
        this.text = content.substring(end + 2).stripTrailing();
    }

    /** All of them, the one posted longest ago first. */
    static List<Sample> all() {
        return IntStream.iterate(COUNT, n -> n > 0, n -> n - 1)
                .mapToObj(n -> new Sample(resource(String.format(Locale.ROOT, "%02d.txt", n))))
                .toList();
    }

    private static String resource(String name) {
        try (var in = Sample.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many days ago it was posted. */
    long daysAgo() {
        return -Long.parseLong(values.getOrDefault("posted", "0"));
    }

    PostAssignment command(LocalDate today, String terms) {
        var hours = values.get("hoursPerWeek");
        return new PostAssignment(
                new AssignmentDraft(
                        values.get("title"),
                        text,
                        Arrays.asList(values.getOrDefault("disciplines", "").split(", ", -1)),
                        values.get("region"),
                        values.containsKey("remote"),
                        day("start", today),
                        day("end", today),
                        values.get("duration"),
                        hours == null ? null : Integer.valueOf(hours),
                        values.get("rate"),
                        day("closesOn", today),
                        requirements.stream()
                                .map(line -> requirement(line, today))
                                .toList()),
                poster(),
                terms,
                Language.NL,
                null,
                false);
    }

    private static RequirementDraft requirement(String line, LocalDate today) {
        var importance = line.startsWith("must") ? Importance.MUST : Importance.WISH;
        return SampleRequirement.read(importance, line.substring("must: ".length()), today);
    }

    private PosterDetails poster() {
        var parts = Arrays.stream(values.getOrDefault("poster", "").split("\\|", -1))
                .map(String::strip)
                .toList();
        return new PosterDetails(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4));
    }

    private static @Nullable String part(List<String> parts, int n) {
        return n < parts.size() && !parts.get(n).isEmpty() ? parts.get(n) : null;
    }

    private @Nullable LocalDate day(String name, LocalDate today) {
        var written = values.get(name);
        return written == null ? null : today.plusDays(Long.parseLong(written));
    }
}
