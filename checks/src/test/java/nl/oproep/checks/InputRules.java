package nl.oproep.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static nl.oproep.checks.ShapeRules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes in from a form is checked as a whole: a command says for every part what it must be. */
final class InputRules {
    private InputRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "commands_check_every_part",
                classes()
                        .that()
                        .areRecords()
                        .and()
                        .resideInAnyPackage(Rooms.core())
                        .should(check("say of every part what it must be", InputRules::reportUnchecked))));
    }

    private static void reportUnchecked(JavaClass type, Consumer<String> report) {
        var parts = type.reflect().getRecordComponents();
        if (Stream.of(parts).noneMatch(InputRules::isChecked)) {
            return; // not a command
        }
        Stream.of(parts)
                .filter(part -> !part.getType().isPrimitive())
                .filter(part -> !isChecked(part))
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(part -> report.accept(type.getName() + "." + part.getName()
                        + " may be missing, and nothing says so to the person who left it out"));
    }

    private static boolean isChecked(RecordComponent part) {
        return Stream.of(
                        part.getAccessor().getAnnotations(),
                        part.getAnnotatedType().getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getPackageName().startsWith("jakarta.validation"));
    }
}
