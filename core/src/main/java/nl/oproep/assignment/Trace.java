package nl.oproep.assignment;

import java.util.List;

/** One way in which a text can lead to the poster. */
@FunctionalInterface
interface Trace {

    /** Adds every place where this trace stands in the text. */
    void find(Clues text, List<Clue> found);

    /** A text in the three ways it is read. */
    record Clues(String supplied, Reading folded, Reading compact, Reading spelled) {

        static Clues of(String supplied) {
            var folded = Folding.of(supplied);
            return new Clues(supplied, folded, folded.compact(), Spelling.of(folded));
        }

        @Override
        public String toString() {
            return "Clues[hidden]";
        }
    }

    /** A place in the supplied text. */
    record Clue(int start, int end, Giveaway.Kind kind) {

        boolean covers(Clue other) {
            return start <= other.start && end >= other.end;
        }
    }
}
