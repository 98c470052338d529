package nl.oproep.requirement;

import java.util.List;
import java.util.Locale;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A question with yes or no.
 *
 * @param accepts the answer that satisfies, or null when either is fine and a person judges
 */
public record YesNo(@Nullable Boolean accepts) implements Criterion {

    @Override
    public Kind kind() {
        return Kind.YES_NO;
    }

    /** Accepts {@code true}, {@code "true"}, {@code "ja"}, {@code "yes"}, {@code "on"} and their opposites. */
    @Override
    public Reading read(Object raw) {
        return switch (raw.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "ja", "yes", "on" -> new Read(new Answer.YesNo(true));
            case "false", "nee", "no", "off" -> new Read(new Answer.YesNo(false));
            default -> new Unreadable(Violation.of("", "answer.yesNo"));
        };
    }

    @Override
    public Verdict judge(Answer answer) {
        if (accepts == null) {
            return Verdict.TO_BE_JUDGED;
        }
        return ((Answer.YesNo) answer).value() == accepts ? Verdict.MET : Verdict.NOT_MET;
    }

    @Override
    public List<Violation> problems() {
        return List.of();
    }
}
