package nl.oproep.privacy;

import java.util.List;
import java.util.stream.Stream;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Expiry;

/**
 * One line of the register: a category of personal data and every place where it is (V1). Its purpose, legal ground, subjects and recipients are texts of the inventory.
 *
 * @param category what sort of data
 * @param places where it is, all of them
 */
public record Processing(DataCategory category, List<Place> places) {

    public Processing {
        places = List.copyOf(places);
    }

    /** The rules that end it. */
    public List<Expiry> rules() {
        return Stream.of(Expiry.values())
                .filter(rule -> rule.category() == category)
                .toList();
    }
}
