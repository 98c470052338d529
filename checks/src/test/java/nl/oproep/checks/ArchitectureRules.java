package nl.oproep.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.Oproep;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as it is keeps its rules. That each rule can fail is shown by {@link RulesBiteTest}. */
class ArchitectureRules {
    private static final JavaClasses SHIPPED = House.shipped();

    /** Rules over what is shipped. */
    static List<Rule> overTheShipped() {
        return Stream.of(
                        EdgeRules.all(),
                        ShapeRules.all(),
                        SecrecyRules.all(),
                        InputRules.all(),
                        HolderRules.all(),
                        KeepingRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Rules that look at tests, too. */
    static List<Rule> overTheTests() {
        return PromiseRules.all();
    }

    @TestFactory
    Stream<DynamicTest> whatIsShippedKeepsItsRules() {
        return tests(overTheShipped(), SHIPPED);
    }

    @TestFactory
    Stream<DynamicTest> whatIsTestedKeepsItsRules() {
        return tests(overTheTests(), House.shippedAndTests());
    }

    @Test
    void theTableNamesExactlyTheRoomsThereAre() {
        var others = Stream.concat(Rooms.ADAPTERS.stream(), Stream.of(Rooms.TESTKIT, Rooms.EXAMPLES))
                .toList();

        var rooms = new TreeSet<String>();
        SHIPPED.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(Rooms.ROOT + "."))
                .filter(name -> others.stream().noneMatch(name::startsWith))
                .map(name -> name.substring(Rooms.ROOT.length() + 1))
                .map(name -> name.replaceFirst("\\.spi$", ""))
                .forEach(rooms::add);

        assertThat(rooms).isEqualTo(new TreeSet<>(Rooms.ROOMS.keySet()));
    }

    @Test
    void everyRowNamesRoomsThereAre() {
        var named = new TreeSet<String>();
        Rooms.ROOMS.values().forEach(named::addAll);

        assertThat(Rooms.ROOMS.keySet()).containsAll(named);
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of(Rooms.TESTKIT, Rooms.JDBC, Rooms.SMTP, Rooms.JAVALIN, Rooms.EXAMPLES + ".site"))
                .allMatch(name ->
                        SHIPPED.stream().anyMatch(type -> type.getPackageName().startsWith(name)));
    }

    @Test
    void theModuleOffersEveryRoomAndNothingElse() throws Exception {
        var packages = SHIPPED.stream()
                .filter(type -> Stream.of(Rooms.core()).anyMatch(type.getPackageName()::equals))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        var core = Path.of(
                Oproep.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var offered = ModuleFinder.of(core).findAll().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isEqualTo(packages);
    }

    private static Stream<DynamicTest> tests(List<Rule> rules, JavaClasses classes) {
        return rules.stream()
                .map(rule -> dynamicTest(rule.name(), () -> rule.rule().check(classes)));
    }
}
