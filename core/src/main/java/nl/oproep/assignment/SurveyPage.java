package nl.oproep.assignment;

import java.util.List;

/**
 * A page of what an operator looked for.
 *
 * @param assignments on this page, newest first
 * @param total how many there are on all pages
 */
public record SurveyPage(List<ManagedAssignment> assignments, long total) {

    /** Nothing was found. */
    public static final SurveyPage NONE = new SurveyPage(List.of(), 0);

    public SurveyPage {
        assignments = List.copyOf(assignments);
    }
}
