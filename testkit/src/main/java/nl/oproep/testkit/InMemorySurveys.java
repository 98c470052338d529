package nl.oproep.testkit;

import java.util.Comparator;
import java.util.stream.Stream;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Survey;
import nl.oproep.assignment.SurveyPage;
import nl.oproep.assignment.spi.Surveys;
import nl.oproep.kernel.Words;

/** The operator's list of assignments, in memory. */
final class InMemorySurveys implements Surveys {
    private static final Comparator<Assignment> NEWEST =
            Comparator.comparing(Assignment::createdAt).reversed().thenComparing(Assignment::id);

    private final Memory memory;
    private final InMemoryAssignments assignments;

    InMemorySurveys(Memory memory, InMemoryAssignments assignments) {
        this.memory = memory;
        this.assignments = assignments;
    }

    @Override
    public SurveyPage page(Survey survey) {
        var found = memory.within(assignments::all).stream()
                .map(InMemoryAssignments.Kept::assignment)
                .filter(a -> survey.state() == null || a.state() == survey.state())
                .filter(a -> !survey.unreachable() || (a.unreachable() && a.state() != AssignmentState.FINISHED))
                .filter(a -> survey.words().stream().allMatch(word -> has(a, word)))
                .sorted(NEWEST)
                .toList();
        return new SurveyPage(
                found.stream()
                        .skip(survey.offset())
                        .limit(survey.size())
                        .map(InMemorySurveys::managed)
                        .toList(),
                found.size());
    }

    private static boolean has(Assignment a, String word) {
        var profile = a.profile();
        var region = profile.region();
        return Stream.concat(
                        Stream.of(profile.title(), profile.text(), region == null ? "" : region),
                        profile.requirements().stream().map(requirement -> requirement.label()))
                .flatMap(text -> Words.of(text).stream())
                .anyMatch(one -> one.startsWith(word));
    }

    private static ManagedAssignment managed(Assignment a) {
        return new ManagedAssignment(
                a.reference(),
                a.version(),
                a.state(),
                a.outcome(),
                a.profile(),
                a.unreachable(),
                a.createdAt(),
                a.publishedAt(),
                a.finishedAt());
    }
}
