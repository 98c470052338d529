package nl.oproep.assignment;

import java.util.List;

/**
 * A name as whole words, whatever stands between its parts and whether or not they are written together.
 *
 * @param name letters and digits of the folded name, nothing else
 * @param capital where the supplied text must have capitals for it to be this name and not a word
 * @param kind what it gives away
 */
record NameTrace(String name, Capital capital, Giveaway.Kind kind) implements Trace {
    private static final int WIDEST_GAP = 8;

    /** Which letters must be capitals, so that a name is told from a word. */
    enum Capital {
        NONE,
        /** The first letter of the last word. */
        LAST_WORD,
        ALL
    }

    @Override
    public void find(Clues text, List<Clue> found) {
        var letters = text.compact();
        for (int at = letters.text().indexOf(name); at >= 0; at = letters.text().indexOf(name, at + 1)) {
            int end = at + name.length();
            if (!letters.joined(at) && !letters.joined(end) && close(letters, at, end) && written(text, at, end)) {
                found.add(new Clue(letters.from(at), letters.to(end - 1), kind));
            }
        }
    }

    private static boolean close(Reading letters, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (letters.gap(i) > WIDEST_GAP) {
                return false;
            }
        }
        return true;
    }

    private boolean written(Clues text, int at, int end) {
        if (capital == Capital.NONE) {
            return true;
        }
        var letters = text.compact();
        if (capital == Capital.ALL) {
            var supplied = text.supplied().substring(letters.from(at), letters.to(end - 1));
            return supplied.codePoints().noneMatch(Character::isLowerCase);
        }
        int word = end - 1;
        while (word > at && letters.joined(word)) {
            word--;
        }
        return Character.isUpperCase(text.supplied().codePointAt(letters.from(word)));
    }

    @Override
    public String toString() {
        return "NameTrace[hidden]";
    }
}
