package nl.oproep.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.kernel.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A record with components that carry personal data, and what they are.
 *
 * @param name of the record, in full
 * @param parts the components that are meant; another one fails
 * @param category what it is in the inventory, or null when {@code reason} says why it is in none
 * @param reason why it is no personal data, or is never kept
 */
record Carrier(String name, Set<String> parts, @Nullable DataCategory category, String reason) {

    /** One a line: the record without {@code nl.oproep.}, and its components. */
    static List<Carrier> of(@Nullable DataCategory category, String reason, String lines) {
        return lines.lines()
                .map(line -> of(category, reason, line.split(" ", -1)))
                .toList();
    }

    private static Carrier of(@Nullable DataCategory category, String reason, String[] words) {
        var parts = Stream.of(words).skip(1).collect(Collectors.toUnmodifiableSet());
        return new Carrier(Rooms.ROOT + '.' + words[0], parts, category, reason);
    }
}
