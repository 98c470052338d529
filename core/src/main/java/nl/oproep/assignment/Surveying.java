package nl.oproep.assignment;

import java.util.List;
import java.util.Locale;
import nl.oproep.assignment.spi.Surveys;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Finding assignments in every state, by reference or by words. The host sees to it that only an operator gets here. */
public final class Surveying {
    private static final int MOST_WORDS = 10;

    private final Surveys surveys;
    private final Supervising supervising;

    public Surveying(Surveys surveys, Supervising supervising) {
        this.surveys = surveys;
        this.supervising = supervising;
    }

    /**
     * A page of what is looked for, newest first.
     *
     * @param typed a reference, which is found whatever its state; or words, of which the first ten count; or null
     * @param state or null for every state
     * @param unreachable whether only those are meant whose poster's address was found dead and that are not finished
     * @param page from 1
     * @param size of a page, 1 to 100
     */
    public SurveyPage find(
            @Nullable String typed, @Nullable AssignmentState state, boolean unreachable, int page, int size) {
        var text = typed == null ? "" : typed.strip();
        var found = Reference.parse(text.toLowerCase(Locale.ROOT)).flatMap(supervising::find);
        if (found.isPresent()) {
            return new SurveyPage(page == 1 ? List.of(found.get()) : List.of(), 1);
        }
        var words = Words.of(text).stream().distinct().limit(MOST_WORDS).toList();
        return words.isEmpty() && !text.isEmpty()
                ? SurveyPage.NONE
                : surveys.page(new Survey(state, unreachable, words, page, size));
    }
}
