package nl.oproep.newsletter;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** The command to compose a newsletter, in Dutch, in English, or in both; fields as in the JSON contract, absent is null. */
public record ComposeNewsletter(
        @Nullable String subject,
        @Nullable String text,
        @Nullable String englishSubject,
        @Nullable String englishText) {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TEXT = 20_000;

    /** Everything that is wrong with it, each at its field. */
    List<Violation> problems() {
        var violations = new ArrayList<Violation>();
        boolean onlyEnglish = blank(subject) && blank(text) && !(blank(englishSubject) && blank(englishText));
        if (!onlyEnglish) {
            piece(violations, "", subject, text);
        }
        if (!blank(englishSubject) || !blank(englishText)) {
            piece(violations, "english.", englishSubject, englishText);
        }
        return violations;
    }

    private static void piece(List<Violation> violations, String at, @Nullable String subject, @Nullable String text) {
        field(violations, at + "subject", subject, LONGEST_SUBJECT);
        violations.addAll(Characters.checkLine(at + "subject", subject));
        field(violations, at + "text", text, LONGEST_TEXT);
        violations.addAll(Characters.check(at + "text", text));
    }

    private static void field(List<Violation> violations, String field, @Nullable String value, int longest) {
        if (blank(value)) {
            violations.add(Violation.of(field, "required"));
        } else if (value != null && value.length() > longest) {
            violations.add(Violation.of(field, "size.max", "max", longest));
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    @Nullable News dutch() {
        return subject == null || text == null || blank(subject) ? null : new News(subject.strip(), text);
    }

    @Nullable News english() {
        return englishSubject == null || englishText == null || blank(englishSubject)
                ? null
                : new News(englishSubject.strip(), englishText);
    }

    @Override
    public String toString() {
        return "ComposeNewsletter[hidden]";
    }
}
