package nl.oproep.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator looks for among all assignments.
 *
 * @param state or null for every state
 * @param unreachable whether only those are meant whose poster's address was found dead and that are not finished
 * @param words every one of them is the beginning of some word that the assignment can be found by on the board; in the form of {@link nl.oproep.kernel.Words#of}
 * @param page from 1
 * @param size of a page, 1 to 100
 */
public record Survey(@Nullable AssignmentState state, boolean unreachable, List<String> words, int page, int size) {

    public Survey {
        words = List.copyOf(words);
        if (page < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("pages count from 1 and have 1 to 100 entries");
        }
    }

    /** How many entries come before this page. */
    public int offset() {
        return Math.toIntExact((long) (page - 1) * size);
    }

    @Override
    public String toString() {
        return "Survey[" + state + " page " + page + "]";
    }
}
