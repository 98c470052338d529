package nl.oproep.requirement;

import java.util.List;
import nl.oproep.kernel.Violation;

/**
 * Text in the candidate's own words; always to be judged by a person (Q1).
 *
 * @param lengthy whether it asks for more than one line
 */
public record FreeText(boolean lengthy) implements Criterion {
    private static final int SHORT = 300;
    private static final int LONG = 10_000;

    @Override
    public Kind kind() {
        return lengthy ? Kind.LONG_TEXT : Kind.SHORT_TEXT;
    }

    /** The most characters an answer may have. */
    public int longest() {
        return lengthy ? LONG : SHORT;
    }

    @Override
    public Reading read(Object raw) {
        if (!(raw instanceof String text)) {
            return new Unreadable(Violation.of("", "answer.text"));
        }
        return text.length() > longest()
                ? new Unreadable(Violation.of("", "size.max", "max", longest()))
                : new Read(new Answer.Text(text));
    }

    @Override
    public Verdict judge(Answer answer) {
        return Verdict.TO_BE_JUDGED;
    }

    @Override
    public List<Violation> problems() {
        return List.of();
    }
}
