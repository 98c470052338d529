package nl.oproep.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/** What classes look like: closed, named after the domain, marked for null, without time, chance, threads or state of their own. */
final class ShapeRules {
    private static final String FORBIDDEN_NAMES =
            ".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto|VO|Base|Data|Info)(\\$.*)?";

    private ShapeRules() {}

    static List<Rule> all() {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule(
                "public_classes_are_final_or_abstract",
                classes()
                        .that()
                        .arePublic()
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .areNotInterfaces()
                        .and()
                        .areNotEnums()
                        .should(check("be final or abstract", (type, report) -> {
                            if (!type.getModifiers().contains(JavaModifier.FINAL)
                                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                                report.accept(type.getName() + " can be inherited from by accident");
                            }
                        }))));
        rules.add(new Rule(
                "every_package_is_null_marked",
                classes()
                        .that()
                        .resideOutsideOfPackages("..templates..")
                        .should(check("be in a package that is @NullMarked", (type, report) -> {
                            if (!isNullMarked(type)) {
                                report.accept(type.getPackageName() + " is not @NullMarked: " + type.getName());
                            }
                        }))));
        rules.add(new Rule("names_are_words_of_the_domain", noClasses().should().haveNameMatching(FORBIDDEN_NAMES)));
        rules.add(new Rule(
                "spi_holds_interfaces_records_and_errors",
                classes()
                        .that()
                        .resideInAPackage("nl.oproep.*.spi")
                        .should(check("be an interface, a record, an enum or an error", (type, report) -> {
                            if (!type.isInterface()
                                    && !type.isRecord()
                                    && !type.isEnum()
                                    && !type.isAssignableTo(RuntimeException.class)) {
                                report.accept(type.getName() + " is code, and code does not belong in an spi");
                            }
                        }))));
        rules.add(new Rule(
                "ports_declare_no_checked_exception",
                classes().that().resideInAPackage("nl.oproep.*.spi").should(declareNoCheckedException())));
        rules.add(new Rule(
                "core_has_no_state_of_its_own",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(Rooms.core())
                        .should()
                        .beFinal()));
        rules.add(new Rule(
                "core_starts_no_thread",
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.core())
                        .should()
                        .dependOnClassesThat(Chance.startsThreads())));
        rules.add(new Rule(
                "time_and_chance_come_from_outside",
                noClasses().that().resideInAnyPackage(Rooms.allRooms()).should().accessTargetWhere(Chance.ofItsOwn())));
        return rules;
    }

    private static boolean isNullMarked(JavaClass type) {
        var info = type.getPackage().tryGetPackageInfo();
        return info.map((CanBeAnnotated i) -> i.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    /** Except that reading a stream may fail while it is read, and its opening may say so. */
    private static ArchCondition<JavaClass> declareNoCheckedException() {
        return check(
                "declare no checked exception",
                (type, report) -> type.getMethods().stream()
                        .filter(method -> !method.getRawReturnType().isEquivalentTo(InputStream.class))
                        .forEach(method -> method.getThrowsClause().getTypes().stream()
                                .filter(thrown -> !thrown.isAssignableTo(RuntimeException.class))
                                .forEach(thrown ->
                                        report.accept(method.getFullName() + " throws " + thrown.getName()))));
    }

    /** A condition in plain words; {@code look} reports what is wrong with a class. */
    static ArchCondition<JavaClass> check(String description, BiConsumer<JavaClass, Consumer<String>> look) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                look.accept(type, wrong -> events.add(SimpleConditionEvent.violated(type, wrong)));
            }
        };
    }

    static DescribedPredicate<JavaClass> in(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }
}
