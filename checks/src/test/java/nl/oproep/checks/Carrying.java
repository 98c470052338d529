package nl.oproep.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which types carry personal data: in a component of their own, or in what they are made of. */
final class Carrying {
    /** Types that are about a person wherever they stand. */
    private static final Set<String> TYPES = Set.of(
            "nl.oproep.kernel.EmailAddress",
            "nl.oproep.placement.VatId",
            "nl.oproep.requirement.Answer",
            "nl.oproep.mail.ContentSource");

    /** What stands for no person, in whatever it is: the network's own, public references, settings. */
    private static final Set<String> IMPERSONAL = Set.of(
            "nl.oproep.kernel.Network",
            "nl.oproep.assignment.Reference",
            "nl.oproep.adapter.javalin.ShownSetting",
            "nl.oproep.adapter.jdbc.H2Dialect$1Setting",
            "nl.oproep.examples.site.settings.InForce",
            "nl.oproep.examples.site.settings.Senders");

    /** Names of components that are about a person besides those that {@link Personal} knows. */
    private static final Set<String> NAMES = Set.of(
            "about",
            "availability",
            "street",
            "postcode",
            "city",
            "kvk",
            "vatId",
            "iban",
            "birth",
            "birthday",
            "address",
            "firstName",
            "lastName",
            "excerpt",
            "sender",
            "recipients",
            "subject",
            "profile",
            "recipient",
            "returnPath",
            "mentioned",
            "newEmail",
            "finalRecipient",
            "diagnostic",
            "fromName",
            "values",
            "supplied",
            "number",
            "content",
            "title",
            "value",
            "answer",
            "concerns");

    private Carrying() {}

    /** The components of a record that carry personal data; empty for what is no record. */
    static Set<String> parts(JavaClass type) {
        var parts = new TreeSet<String>();
        if (type.isRecord() && !IMPERSONAL.contains(type.getName())) {
            parts.addAll(Personal.parts(type));
            components(type)
                    .filter(part -> involves(part, TYPES) || (NAMES.contains(part.getName()) && isText(part)))
                    .map(JavaField::getName)
                    .forEach(parts::add);
        }
        return parts;
    }

    /** Whether this type, or what it is made of, carries personal data. */
    static boolean reaches(JavaClass type) {
        return reaches(type, new HashSet<>());
    }

    private static boolean reaches(JavaClass type, Set<String> seen) {
        if (TYPES.contains(type.getName()) || !parts(type).isEmpty()) {
            return true;
        }
        return type.getPackageName().startsWith(Rooms.ROOT)
                && !IMPERSONAL.contains(type.getName())
                && seen.add(type.getName())
                && Stream.concat(madeOf(type), kinds(type)).anyMatch(part -> reaches(part, seen));
    }

    private static Stream<JavaClass> madeOf(JavaClass type) {
        return components(type).flatMap(field -> field.getAllInvolvedRawTypes().stream());
    }

    /** An interface is what the records are that implement it. */
    private static Stream<JavaClass> kinds(JavaClass type) {
        return type.getAllSubclasses().stream().filter(JavaClass::isRecord);
    }

    private static Stream<JavaField> components(JavaClass type) {
        return type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean involves(JavaField part, Set<String> types) {
        return part.getAllInvolvedRawTypes().stream().anyMatch(type -> types.contains(type.getName()));
    }

    private static boolean isText(JavaField part) {
        return part.getAllInvolvedRawTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class));
    }
}
