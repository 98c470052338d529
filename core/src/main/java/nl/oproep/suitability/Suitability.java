package nl.oproep.suitability;

import java.util.List;
import java.util.Map;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Verdict;

/**
 * The first glance: each requirement with its answer and whether that satisfies (Q3). It never rejects, hides or ranks.
 *
 * @param findings in the order of the requirements
 */
public record Suitability(List<Finding> findings) {

    public Suitability {
        findings = List.copyOf(findings);
    }

    /** The glance at these answers, by requirement key. */
    public static Suitability of(List<Requirement> requirements, Map<String, Answer> answers) {
        return new Suitability(requirements.stream()
                .map(r -> Finding.of(r, answers.get(r.key())))
                .toList());
    }

    /** How many requirements of this importance are met. */
    public long met(Importance importance) {
        return findings.stream()
                .filter(f -> f.requirement().importance() == importance && f.verdict() == Verdict.MET)
                .count();
    }

    /** How many requirements of this importance there are. */
    public long asked(Importance importance) {
        return findings.stream()
                .filter(f -> f.requirement().importance() == importance)
                .count();
    }
}
