package nl.oproep.requirement;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A day.
 *
 * @param notBefore the first day that satisfies, inclusive, or null
 * @param notAfter the last day that satisfies, inclusive, or null
 */
public record Dated(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) implements Criterion {

    @Override
    public Kind kind() {
        return Kind.DATE;
    }

    /** Accepts {@code 2027-01-31} and the Dutch {@code 31-1-2027}, years 1900 to 2999. */
    @Override
    public Reading read(Object raw) {
        return Days.parse(raw.toString())
                .<Reading>map(day -> new Read(new Answer.Day(day)))
                .orElseGet(() -> new Unreadable(Violation.of("", "answer.date")));
    }

    @Override
    public Verdict judge(Answer answer) {
        var day = ((Answer.Day) answer).value();
        if (notBefore == null && notAfter == null) {
            return Verdict.TO_BE_JUDGED;
        }
        boolean met = (notBefore == null || !day.isBefore(notBefore)) && (notAfter == null || !day.isAfter(notAfter));
        return met ? Verdict.MET : Verdict.NOT_MET;
    }

    @Override
    public List<Violation> problems() {
        boolean crossed = notBefore != null && notAfter != null && notBefore.isAfter(notAfter);
        return crossed ? List.of(Violation.of("notAfter", "requirement.notBeforeAfter")) : List.of();
    }
}
