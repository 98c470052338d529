package nl.oproep.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static nl.oproep.checks.ShapeRules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Adapters keep promises: every port has a contract, and whoever implements a port proves it. */
final class PromiseRules {
    private PromiseRules() {}

    /** These look at tests, too. */
    static List<Rule> all() {
        return List.of(
                new Rule(
                        "every_port_has_a_contract",
                        classes()
                                .that(ShapeRules.in("nl.oproep.."))
                                .should(check("have a contract in the testkit", PromiseRules::reportNoContract))),
                new Rule(
                        "every_implementation_proves_itself",
                        classes()
                                .that(ShapeRules.in("nl.oproep.."))
                                .should(check("extend the contract of its port", PromiseRules::reportUnproved))));
    }

    private static boolean isPort(JavaClass type) {
        return type.getPackageName().endsWith(".spi")
                && type.isInterface()
                && type.isTopLevelClass()
                && !type.isAnnotation()
                && !type.getSimpleName().equals("package-info");
    }

    private static void reportNoContract(JavaClass type, Consumer<String> report) {
        if (isPort(type) && contracts(type).isEmpty()) {
            report.accept(type.getName() + " has no " + type.getSimpleName() + "Contract in the testkit");
        }
    }

    private static void reportUnproved(JavaClass type, Consumer<String> report) {
        if (type.isInterface() || isTest(type) || isExample(type)) {
            return;
        }
        type.getAllRawInterfaces().stream()
                .filter(PromiseRules::isPort)
                .filter(port -> !provedBeside(type, port))
                .forEach(port -> report.accept(type.getName() + " implements " + port.getSimpleName()
                        + ", but no test in " + type.getPackageName() + " extends its contract"));
    }

    /** Whether a test in the package of the implementation extends a contract of the port. */
    private static boolean provedBeside(JavaClass type, JavaClass port) {
        return contracts(port).stream()
                .flatMap(contract -> contract.getAllSubclasses().stream())
                .filter(test -> !test.getModifiers().contains(JavaModifier.ABSTRACT))
                .anyMatch(test -> test.getPackageName().equals(type.getPackageName()));
    }

    /** {@code LinksContract} for {@code Links}: the abstract classes of the testkit that use the port and carry its name. */
    private static Set<JavaClass> contracts(JavaClass port) {
        return port.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .filter(user -> user.getPackageName().equals(Rooms.TESTKIT)
                        && user.getSimpleName().equals(port.getSimpleName() + "Contract")
                        && user.getModifiers().contains(JavaModifier.ABSTRACT))
                .collect(Collectors.toSet());
    }

    /** An example shows how little a port needs; it is nobody's adapter. */
    private static boolean isExample(JavaClass type) {
        return type.getPackageName().startsWith(Rooms.EXAMPLES);
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().getPath().contains("/test-classes/"))
                .orElse(false);
    }
}
