package nl.oproep.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static nl.oproep.checks.ShapeRules.check;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The poster stays unseen by shape, not by care (P3), and what is known about people does not print itself (V7). */
final class SecrecyRules {
    private static final Set<String> SHOWING_THE_POSTER = Set.of(
            "nl.oproep.assignment.Assignment", "nl.oproep.assignment.Poster", "nl.oproep.assignment.PosterDetails");
    /** What comes in with the poster's own hands may be handed on; it is never handed out. */
    private static final Set<String> COMMANDS =
            Set.of("nl.oproep.assignment.PostAssignment", "nl.oproep.assignment.PosterDetails");

    private SecrecyRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "the_web_never_holds_a_poster",
                        noClasses()
                                .that()
                                .resideInAPackage(Rooms.JAVALIN + "..")
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching("nl\\.oproep\\.assignment\\.(Assignment|Poster|spi\\..*)")),
                new Rule(
                        "a_poster_can_never_owe",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        Rooms.room("fee") + "..",
                                        Rooms.room("placement") + "..",
                                        Rooms.room("billing") + "..",
                                        Rooms.INVOICE + "..")
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "nl\\.oproep\\.assignment\\.(Assignment|Poster|PosterDetails|PostAssignment|spi\\..*)")),
                new Rule(
                        "the_web_can_reach_no_poster",
                        classes()
                                .that()
                                .resideInAPackage(Rooms.JAVALIN + "..")
                                .should(check("have no way to a poster", SecrecyRules::reportWaysToThePoster))),
                new Rule(
                        "personal_records_hide_themselves",
                        classes()
                                .that()
                                .areRecords()
                                .should(check(
                                        "not print what is known about a person", Personal::reportWhatIsPrinted))));
    }

    /** Follows everything that public methods hand out, from every type of the core that the page class touches. */
    private static void reportWaysToThePoster(JavaClass page, Consumer<String> report) {
        var cameFrom = new HashMap<JavaClass, @Nullable JavaClass>();
        var open = new ArrayDeque<JavaClass>();
        page.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(type -> ours(type) && !COMMANDS.contains(type.getName()))
                .filter(type -> !cameFrom.containsKey(type))
                .forEach(type -> {
                    cameFrom.put(type, null);
                    open.add(type);
                });
        while (!open.isEmpty()) {
            var type = open.remove();
            if (SHOWING_THE_POSTER.contains(type.getName())) {
                report.accept(page.getName() + " can reach the poster: " + way(type, cameFrom));
                continue;
            }
            handedOut(type)
                    .filter(next -> ours(next) && !cameFrom.containsKey(next))
                    .filter(next -> !next.getName().equals("nl.oproep.assignment.PostAssignment"))
                    .distinct()
                    .toList()
                    .forEach(next -> {
                        cameFrom.put(next, type);
                        open.add(next);
                    });
        }
    }

    private static Stream<JavaClass> handedOut(JavaClass type) {
        var methods = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getReturnType);
        return Stream.concat(
                methods.map(JavaType::getAllInvolvedRawTypes).flatMap(Set::stream), type.getSubclasses().stream());
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(Rooms.ROOT)
                && !type.getPackageName().startsWith(Rooms.JAVALIN);
    }

    private static String way(JavaClass end, Map<JavaClass, @Nullable JavaClass> cameFrom) {
        var way = new StringBuilder(end.getSimpleName());
        for (var at = cameFrom.get(end); at != null; at = cameFrom.get(at)) {
            way.insert(0, at.getSimpleName() + " → ");
        }
        return way.toString();
    }
}
