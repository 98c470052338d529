package nl.oproep.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who may use whom: rooms, adapters and libraries. */
final class EdgeRules {
    private static final String[] LIBRARIES_OF_CORE = {
        "java..", "javax.crypto..", "jakarta.validation..", "org.jspecify..", "org.slf4j"
    };

    private EdgeRules() {}

    static List<Rule> all() {
        var rules = new ArrayList<Rule>();
        Rooms.ROOMS.keySet().stream().sorted().forEach(room -> rules.add(roomUsesItsRowOnly(room)));
        rules.add(new Rule(
                "core_uses_its_libraries_only",
                classes()
                        .that()
                        .resideInAnyPackage(Rooms.core())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(Stream.of(Rooms.core(), LIBRARIES_OF_CORE)
                                .flatMap(Stream::of)
                                .toArray(String[]::new))));
        rules.add(new Rule(
                "rooms_form_no_cycle",
                slices().matching("nl.oproep.(*)..").should().beFreeOfCycles()));
        rules.add(new Rule(
                "nobody_inside_uses_the_root",
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.allRooms())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(Rooms.ROOT)));
        Rooms.ADAPTERS.forEach(adapter -> rules.add(adapterKnowsNoOther(adapter)));
        rules.add(only(
                "jdbc_alone_speaks_sql",
                new String[] {Rooms.JDBC, Rooms.EXAMPLES + ".."},
                "java.sql",
                "org.jdbi..",
                "org.flywaydb.."));
        rules.add(only("smtp_alone_speaks_mail", new String[] {Rooms.SMTP}, "jakarta.mail..", "org.eclipse.angus.."));
        rules.add(only(
                "javalin_alone_speaks_http",
                new String[] {Rooms.JAVALIN + "..", Rooms.EXAMPLES + ".."},
                "io.javalin..",
                "gg.jte..",
                "jakarta.servlet..",
                "org.eclipse.jetty.."));
        rules.add(new Rule(
                "the_core_logs_where_mail_is_sent",
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.core())
                        .and(DescribedPredicate.not(amongTheLogging()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.slf4j..")));
        return rules;
    }

    private static Rule roomUsesItsRowOnly(String room) {
        var others = DescribedPredicate.not(resideInAnyPackage(Rooms.usableBy(room)))
                .and(resideInAnyPackage(Rooms.ROOT + ".."))
                .as("outside of its row in ROOMS");
        return new Rule(
                "room_" + room + "_uses_its_row_only",
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.packages(room))
                        .should()
                        .dependOnClassesThat(others));
    }

    private static Rule adapterKnowsNoOther(String adapter) {
        var others = Stream.concat(Rooms.ADAPTERS.stream(), Stream.of(Rooms.EXAMPLES, Rooms.TESTKIT))
                .filter(other -> !other.equals(adapter))
                .map(other -> other + "..")
                .toArray(String[]::new);
        return new Rule(
                "adapter_" + adapter.substring(adapter.lastIndexOf('.') + 1) + "_knows_no_other",
                noClasses()
                        .that()
                        .resideInAPackage(adapter + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others));
    }

    private static Rule only(String name, String[] insiders, String... technology) {
        return new Rule(
                name,
                noClasses()
                        .that()
                        .resideOutsideOfPackages(insiders)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(technology));
    }

    /** A class that may log, or one nested in it. */
    private static DescribedPredicate<JavaClass> amongTheLogging() {
        return DescribedPredicate.describe(
                "among " + Rooms.LOGGING,
                type -> Rooms.LOGGING.stream()
                        .anyMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }
}
