package nl.oproep.assignment.spi;

import nl.oproep.assignment.Survey;
import nl.oproep.assignment.SurveyPage;

/** All assignments in every state, as the operator's list finds them. Reads nothing of a poster. */
public interface Surveys {

    /** A page of what was looked for, newest first and then by key, with how many there are on all pages. */
    SurveyPage page(Survey survey);
}
