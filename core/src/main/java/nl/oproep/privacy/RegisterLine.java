package nl.oproep.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.kernel.DataCategory;

/**
 * A line of the register in words.
 *
 * @param category what sort of data
 * @param title how people call it
 * @param purpose what it is for
 * @param ground the legal ground (GDPR 6)
 * @param subjects whom it is about
 * @param recipients categories of those who receive it
 * @param retention when it goes
 * @param places where it is
 */
public record RegisterLine(
        DataCategory category,
        String title,
        String purpose,
        String ground,
        String subjects,
        String recipients,
        String retention,
        List<Place> places) {

    public RegisterLine {
        places = List.copyOf(places);
    }

    String markdown() {
        var where = places.stream()
                .map(place -> place.kind() == Place.Kind.COLUMN ? '`' + place.name() + '`' : place.name())
                .collect(Collectors.joining(", "));
        return Stream.of(title, purpose, ground, subjects, recipients, retention, where)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
