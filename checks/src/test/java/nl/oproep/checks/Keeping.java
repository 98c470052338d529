package nl.oproep.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which fields can keep personal data beyond a call. */
final class Keeping {
    private static final List<String> LASTING = List.of(
            "com.github.benmanes.caffeine.cache.Cache",
            "com.github.benmanes.caffeine.cache.AsyncCache",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicReference",
            "java.lang.ThreadLocal",
            "java.lang.ref.Reference");

    private static final List<String> GATHERING = List.of("java.util.Collection", "java.util.Map");

    /** What says nothing about what is in it: text, bytes, and anything at all. */
    private static final Set<String> SPEECHLESS =
            Set.of("java.lang.String", "java.lang.CharSequence", "[B", "java.lang.Object");

    private Keeping() {}

    /** Whether this field keeps what is personal, or what cannot be told from its type. */
    static boolean keeps(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getOwner().isRecord()
                || field.getOwner().getSimpleName().endsWith("Builder")) {
            return false;
        }
        boolean fixed = field.getModifiers().contains(JavaModifier.STATIC);
        if (is(field, LASTING) || (!fixed && is(field, GATHERING) && isShared(field.getOwner()))) {
            return !isTold(field.getType()) || reaches(field);
        }
        if (is(field, GATHERING)) {
            return !isNamed(field.getType()) || reaches(field);
        }
        return field.getModifiers().contains(JavaModifier.VOLATILE) && reaches(field);
    }

    private static boolean reaches(JavaField field) {
        return field.getAllInvolvedRawTypes().stream().anyMatch(Carrying::reaches);
    }

    private static boolean is(JavaField field, List<String> kinds) {
        return kinds.stream().anyMatch(kind -> field.getRawType().isAssignableTo(kind));
    }

    /** What several threads use outlives a call: it locks, or is made to be used by many. */
    private static boolean isShared(JavaClass owner) {
        return owner.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                || owner.getAccessesFromSelf().stream()
                        .map(access -> access.getTargetOwner().getName())
                        .anyMatch(name ->
                                name.matches("java\\.util\\.concurrent\\.(Concurrent|CopyOn|Linked|Array|Priority).*"));
    }

    /** Whether every type argument is there and says what it is. */
    private static boolean isTold(JavaType type) {
        return isNamed(type)
                && arguments(type)
                        .allMatch(argument ->
                                !SPEECHLESS.contains(argument.toErasure().getName()));
    }

    /** Whether there are type arguments, and none of them can be anything. */
    private static boolean isNamed(JavaType type) {
        return type instanceof JavaParameterizedType
                && arguments(type).allMatch(argument -> !argument.toErasure().isEquivalentTo(Object.class));
    }

    private static Stream<JavaType> arguments(JavaType type) {
        return type instanceof JavaParameterizedType given
                ? given.getActualTypeArguments().stream().flatMap(one -> Stream.concat(Stream.of(one), arguments(one)))
                : Stream.empty();
    }
}
