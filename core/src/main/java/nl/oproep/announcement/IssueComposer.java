package nl.oproep.announcement;

import java.util.Optional;
import nl.oproep.kernel.Language;

/** Writes what the issues of one or more kinds say. The room that sends a kind brings its composer. */
@FunctionalInterface
public interface IssueComposer {

    /**
     * What this issue says in this language: the same, to the letter, however often it is asked.
     *
     * @return empty when it is not to be sent any more, because what it is about is wiped, or over: then nobody else gets it
     */
    Optional<IssueText> compose(IssueContent content, Language language);
}
