package nl.oproep.suitability;

import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One line of the first glance.
 *
 * @param requirement what was asked
 * @param answer what was answered, or null for nothing
 * @param verdict whether that satisfies
 */
public record Finding(Requirement requirement, @Nullable Answer answer, Verdict verdict) {

    static Finding of(Requirement requirement, @Nullable Answer answer) {
        var verdict =
                answer == null ? Verdict.TO_BE_JUDGED : requirement.criterion().judge(answer);
        return new Finding(requirement, answer, verdict);
    }
}
