package nl.oproep.board;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import org.jspecify.annotations.Nullable;

/** Entries and networks to try the board with. */
final class Calls {
    static final Network NETWORK = new Network(
            "Interim Netwerk",
            URI.create("http://localhost"),
            EmailAddress.of("netwerk@netwerk.example"),
            EmailAddress.of("postbus@netwerk.example"),
            "bounces.netwerk.example",
            ZoneId.of("Europe/Amsterdam"));

    private static final String LETTERS = "bcdfghjkmn";

    private Calls() {}

    /** A reference for a number, in the same order. */
    static Reference reference(int number) {
        var value = new StringBuilder();
        for (char digit : String.format(Locale.ROOT, "%012d", number).toCharArray()) {
            value.append(LETTERS.charAt(digit - '0'));
        }
        return new Reference(value.toString());
    }

    static BoardEntry call(int number, Instant publishedAt, LocalDate closesOn) {
        return call(number, 0, List.of("FINANCE"), null, false, publishedAt, closesOn);
    }

    static BoardEntry call(
            int number,
            long version,
            List<String> disciplines,
            @Nullable String region,
            boolean remote,
            Instant publishedAt,
            LocalDate closesOn) {
        return new BoardEntry(
                reference(number),
                version,
                "Interim " + number,
                "Tekst " + number,
                disciplines,
                region,
                remote,
                number % 3 == 0 ? null : closesOn.plusDays(number % 5),
                32,
                "€ 95",
                closesOn,
                publishedAt);
    }
}
