package nl.oproep.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static nl.oproep.checks.ShapeRules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Nothing about a person is in a type or in memory that the inventory does not know of (V1, V4). Columns are held to it where the schema is tested. */
final class KeepingRules {
    private KeepingRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "what_carries_people_has_a_category",
                        classes()
                                .that()
                                .resideOutsideOfPackage(Rooms.TESTKIT + "..")
                                .should(check("say to which category it belongs", KeepingRules::reportCarrier))),
                new Rule(
                        "what_keeps_people_is_bounded_and_wiped",
                        classes()
                                .that()
                                .resideOutsideOfPackage(Rooms.TESTKIT + "..")
                                .should(check("say what bounds and what empties it", KeepingRules::reportKeepers))));
    }

    private static void reportCarrier(JavaClass type, Consumer<String> report) {
        var carrier = Carriers.ALL.get(type.getName());
        var unknown = new TreeSet<>(Carrying.parts(type));
        unknown.removeAll(carrier == null ? Set.of() : carrier.parts());
        if (!unknown.isEmpty()) {
            report.accept(type.getName() + " carries " + unknown + " of a person: say in " + Carriers.class.getName()
                    + " to which category that belongs");
        }
    }

    private static void reportKeepers(JavaClass type, Consumer<String> report) {
        type.getFields().stream()
                .filter(Keeping::keeps)
                .map(field -> field.getOwner().getName() + '.' + field.getName())
                .filter(field -> !Caches.ALL.containsKey(field) && !Passing.ALL.containsKey(field))
                .forEach(field -> report.accept(field + " can keep personal data beyond a call: say in "
                        + Caches.class.getName() + " which, what bounds it and what empties it at a wipe, or in "
                        + Passing.class.getName() + " why it keeps none"));
    }
}
