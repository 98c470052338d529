package nl.oproep.mail;

import java.util.ArrayList;
import java.util.List;

/** A piece of a {@link Circular}, taken apart at its slots once, to be filled in for one copy after another. Immutable. */
public final class Blanks {
    private final List<String> between;
    private final int[] slots;

    private Blanks(List<String> between, int[] slots) {
        this.between = between;
        this.slots = slots;
    }

    /** This piece of a letter; one without slots is the same for everybody. */
    public static Blanks in(String piece) {
        var between = new ArrayList<String>();
        var slots = new ArrayList<Integer>();
        int from = 0;
        for (int i = 0; i < piece.length(); i++) {
            int slot = Circular.slotAt(piece.charAt(i));
            if (slot >= 0) {
                between.add(piece.substring(from, i));
                slots.add(slot);
                from = i + 1;
            }
        }
        between.add(piece.substring(from));
        return new Blanks(
                List.copyOf(between), slots.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether it is the same for everybody. */
    public boolean isFixed() {
        return slots.length == 0;
    }

    /** The piece with the values of this copy; a slot without a value is left empty. */
    public String plain(Copy copy) {
        return filled(copy, false);
    }

    /** Likewise, in HTML: the values are escaped. */
    public String escaped(Copy copy) {
        return filled(copy, true);
    }

    private String filled(Copy copy, boolean html) {
        var out = new StringBuilder(256).append(between.get(0));
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] < copy.values().size()) {
                var value = copy.values().get(slots[i]);
                out.append(html ? LetterBody.escape(value) : value);
            }
            out.append(between.get(i + 1));
        }
        return out.toString();
    }
}
