package nl.oproep.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one can choose from on the board, with how many one would find: each as if nothing had been chosen of its own kind yet, and everything else of the question stood.
 *
 * @param disciplines codes, most first
 * @param regions as one of those found spells it, most first
 * @param remote how many can be done from elsewhere
 */
public record Facets(List<Choice> disciplines, List<Choice> regions, int remote) {

    public Facets {
        disciplines = sorted(disciplines);
        regions = sorted(regions);
    }

    private static List<Choice> sorted(List<Choice> choices) {
        var sorted = new ArrayList<>(choices);
        sorted.sort(Comparator.comparing(Choice::count).reversed().thenComparing(Choice::name));
        return List.copyOf(sorted);
    }

    /**
     * One that can be chosen.
     *
     * @param name what to ask for
     * @param count how many one finds then; at least one
     */
    public record Choice(String name, int count) {}
}
