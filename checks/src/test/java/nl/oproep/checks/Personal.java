package nl.oproep.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which parts of a record are about a person, and whether its {@code toString()} gives them away. */
final class Personal {
    /** Parts that hold what somebody supplied about themselves or another. */
    private static final Set<String> PARTS = Set.of(
            "name",
            "contact",
            "organisation",
            "email",
            "phone",
            "website",
            "motivation",
            "remarks",
            "answers",
            "attachments",
            "details",
            "exactCopy",
            "text",
            "html",
            "formToken",
            "idempotencyKey");

    /** Records in which a part of such a name is about a thing or is public by nature. */
    private static final Set<String> OF_THINGS = Set.of(
            "nl.oproep.kernel.Network", // the operator's own name
            "nl.oproep.mail.MailKind", // the name of a kind
            "nl.oproep.billing.Series", // the name of a series
            "nl.oproep.privacy.Place", // the name of a column, a cache or a kind of mail
            "nl.oproep.adapter.jdbc.DumpTables$Table", // the name of a table
            "nl.oproep.adapter.jdbc.DumpTables$Column", // the name of a column
            "nl.oproep.adapter.jdbc.PostgresClearing$Table", // the name of a table
            "nl.oproep.adapter.jdbc.TraceSql", // the name of what statements are about
            "nl.oproep.adapter.jdbc.TraceSql$Column", // the name of a column
            "nl.oproep.board.BoardSearch", // what anybody looks for
            "nl.oproep.board.Facets$Choice", // the name of a discipline or region
            "nl.oproep.adapter.jdbc.H2Dialect$1Setting", // the name of a setting
            "nl.oproep.adapter.javalin.Listing$Choice", // the same in words
            "nl.oproep.adapter.javalin.CommonRequirements$Common", // the name of a text
            "nl.oproep.examples.site.RecurringWork", // the name of a task
            "nl.oproep.adapter.javalin.FeedPages$Key", // the name of a document
            "nl.oproep.adapter.javalin.Form$Entry", // the name of a field
            "nl.oproep.adapter.javalin.DeliveryPages$Tab", // the name of a list
            "nl.oproep.adapter.javalin.ShownSetting", // the name of a setting
            "nl.oproep.adapter.javalin.TodayPages$Tile", // the name of a list, and a count
            "nl.oproep.adapter.javalin.Question", // the name of a field
            "nl.oproep.adapter.javalin.Paragraph"); // of the working agreements

    /** Records that may print what is in them, because everybody may read it. */
    private static final Set<String> PUBLISHED = Set.of(
            "nl.oproep.assignment.Profile", // what is published
            "nl.oproep.assignment.AssignmentDraft"); // what will be published

    private Personal() {}

    static void reportWhatIsPrinted(JavaClass type, Consumer<String> report) {
        var personal = parts(type);
        if (personal.isEmpty() || PUBLISHED.contains(type.getName())) {
            return;
        }
        if (printsEveryPart(type)) {
            report.accept(type.getName() + " prints " + personal + " by its default toString()");
            return;
        }
        var said = type.getMethods().stream()
                .filter(method -> method.getName().equals("toString")
                        && method.getRawParameterTypes().isEmpty())
                .flatMap(Personal::touched)
                .filter(personal::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!said.isEmpty()) {
            report.accept(type.getName() + " prints " + said + " in its toString()");
        }
    }

    /** The parts of a record that are about a person, by their names. */
    static Set<String> parts(JavaClass type) {
        if (OF_THINGS.contains(type.getName())) {
            return Set.of();
        }
        boolean answer =
                type.getAllRawInterfaces().stream().anyMatch(i -> i.getName().equals("nl.oproep.requirement.Answer"));
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> answer || (PARTS.contains(field.getName()) && !hidesItself(field.getType())))
                .map(field -> field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A count tells nothing; our own types are looked at themselves; of a list or a map, what is in it counts. */
    private static boolean hidesItself(JavaType type) {
        if (type instanceof JavaParameterizedType parameterized) {
            var arguments = parameterized.getActualTypeArguments();
            return hidesItself(arguments.get(arguments.size() - 1));
        }
        var erased = type.toErasure();
        return erased.isPrimitive() || erased.getPackageName().startsWith(Rooms.ROOT);
    }

    private static Stream<String> touched(JavaCodeUnit method) {
        return method.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().equals(method.getOwner()))
                .map(access -> access.getTarget().getName());
    }

    /** The toString() that the compiler writes calls nothing that ArchUnit sees; the class file tells. */
    private static boolean printsEveryPart(JavaClass type) {
        var found = new boolean[1];
        var source = type.getSource().orElseThrow(() -> new IllegalStateException("no class file: " + type.getName()));
        try (var in = source.getUri().toURL().openStream()) {
            new ClassReader(in)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public @Nullable MethodVisitor visitMethod(
                                        int access, String name, String type, String generic, String[] thrown) {
                                    return name.equals("toString") && type.startsWith("()") ? seen(found) : null;
                                }
                            },
                            ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found[0];
    }

    private static MethodVisitor seen(boolean[] found) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle by, Object... arguments) {
                found[0] |= by.getOwner().equals("java/lang/runtime/ObjectMethods");
            }
        };
    }
}
