package nl.oproep.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static nl.oproep.checks.ShapeRules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Nothing is forgotten to be forgotten: a room whose ports keep somebody's address has exactly one holder, which erasing and sweeping go by (V1, V3). */
final class HolderRules {
    private static final String ADDRESS = "nl.oproep.kernel.EmailAddress";
    private static final String HOLDER = "nl.oproep.kernel.Holder";

    /** Rooms that read what others keep, and keep nothing of it themselves. */
    private static final Set<String> READERS = Set.of(
            "nl.oproep.kernel", // what holders are made of
            "nl.oproep.procedure", // whom to tell stands in the responses
            "nl.oproep.inbound"); // what comes in is looked at and let go

    private static final JavaClasses SHIPPED = House.shipped();

    private HolderRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "rooms_that_keep_people_have_one_holder",
                classes()
                        .that(ShapeRules.in("nl.oproep.."))
                        .should(check("belong to a room with one holder", HolderRules::reportUnheld))));
    }

    private static void reportUnheld(JavaClass type, Consumer<String> report) {
        if (!type.getPackageName().endsWith(".spi") || !type.isInterface() || !keepsAddresses(type)) {
            return;
        }
        var room = type.getPackageName().replaceFirst("\\.spi$", "");
        long holders = Stream.concat(SHIPPED.stream(), Stream.of(type))
                .filter(one -> one.getPackageName().equals(room) && !one.isInterface())
                .filter(one -> one.isAssignableTo(HOLDER))
                .count();
        if (holders != 1 && !READERS.contains(room)) {
            report.accept(type.getName() + " keeps addresses of people, and " + room + " has " + holders
                    + " holders instead of one");
        }
    }

    private static boolean keepsAddresses(JavaClass port) {
        return port.getMethods().stream()
                .flatMap(method -> method.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> reaches(type, new HashSet<>()));
    }

    /** Whether an address is in it, or in a part of it. */
    private static boolean reaches(JavaClass type, Set<String> seen) {
        return type.getName().equals(ADDRESS)
                || (type.getPackageName().startsWith(Rooms.ROOT)
                        && seen.add(type.getName())
                        && type.getFields().stream()
                                .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                                .anyMatch(part -> reaches(part, seen)));
    }
}
