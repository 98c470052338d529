package nl.oproep.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Violation;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Requirement;

/**
 * The form that an assignment's requirements make: one input each (Q2). The same definition renders the form and checks what comes back.
 *
 * @param requirements in the poster's order
 */
public record ResponseForm(List<Requirement> requirements) {

    public ResponseForm {
        requirements = List.copyOf(requirements);
    }

    /** The form of this assignment. */
    public static ResponseForm of(PublishedAssignment assignment) {
        return new ResponseForm(assignment.profile().requirements());
    }

    /** Whether an answer must be given: to an <em>eis</em>, by who responds; never by who only asks (R1). */
    public static boolean demanded(Requirement requirement, ResponseKind kind) {
        return kind == ResponseKind.RESPONSE && requirement.importance() == Importance.MUST;
    }

    /**
     * Reads raw answers, by requirement key; blank ones count as not given.
     *
     * @return the answers, and everything that is wrong at {@code answers.KEY}
     */
    public Reading read(Map<String, Object> raw, ResponseKind kind) {
        var answers = new LinkedHashMap<String, Answer>();
        var violations = new ArrayList<Violation>();
        for (var requirement : requirements) {
            var given = raw.get(requirement.key());
            if (given != null && !blank(given)) {
                read(requirement, given, answers, violations);
            } else if (demanded(requirement, kind)) {
                violations.add(Violation.of("answers." + requirement.key(), "required"));
            }
        }
        for (var key : raw.keySet()) {
            if (requirements.stream().noneMatch(r -> r.key().equals(key))) {
                violations.add(Violation.of("answers." + key, "answer.unknown"));
            }
        }
        return new Reading(answers, violations);
    }

    private static void read(
            Requirement requirement, Object given, Map<String, Answer> answers, List<Violation> violations) {
        var field = "answers." + requirement.key();
        var reading = requirement.criterion().read(given);
        if (reading instanceof Criterion.Unreadable unreadable) {
            violations.add(unreadable.why().in(field));
        } else if (((Criterion.Read) reading).answer() instanceof Answer.Text text) {
            violations.addAll(Characters.check(field, text.value()));
            answers.put(requirement.key(), text);
        } else {
            answers.put(requirement.key(), ((Criterion.Read) reading).answer());
        }
    }

    private static boolean blank(Object given) {
        if (given instanceof List<?> several) {
            return several.stream().allMatch(one -> one == null || blank(one));
        }
        return given instanceof String text && text.isBlank();
    }

    /**
     * What was read.
     *
     * @param answers by requirement key, those that could be read
     * @param violations empty when all could
     */
    public record Reading(Map<String, Answer> answers, List<Violation> violations) {
        public Reading {
            answers = Map.copyOf(answers);
            violations = List.copyOf(violations);
        }
    }
}
