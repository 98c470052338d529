package nl.oproep.requirement;

import java.util.List;
import java.util.Locale;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A level on a scale.
 *
 * @param scale which one
 * @param atLeast the lowest level that satisfies, or null when a person judges
 */
public record Level(Scale scale, @Nullable String atLeast) implements Criterion {

    @Override
    public Kind kind() {
        return Kind.LEVEL;
    }

    @Override
    public Reading read(Object raw) {
        var level = raw.toString().strip().toUpperCase(Locale.ROOT);
        return scale.levels().contains(level)
                ? new Read(new Answer.One(level))
                : new Unreadable(Violation.of("", "answer.level"));
    }

    @Override
    public Verdict judge(Answer answer) {
        if (atLeast == null) {
            return Verdict.TO_BE_JUDGED;
        }
        var level = ((Answer.One) answer).value();
        return scale.levels().indexOf(level) >= scale.levels().indexOf(atLeast) ? Verdict.MET : Verdict.NOT_MET;
    }

    @Override
    public List<Violation> problems() {
        return atLeast == null || scale.levels().contains(atLeast)
                ? List.of()
                : List.of(Violation.of("atLeast", "requirement.levelUnknown"));
    }
}
