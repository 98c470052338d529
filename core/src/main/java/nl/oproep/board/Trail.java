package nl.oproep.board;

/** Walks through what was found in one segment, in the order that was asked for. For one thread. */
final class Trail {
    private final Segment segment;
    private final SlotSet found;
    private final BoardOrder order;
    private final int[] sequence;
    private int at;

    Trail(Segment segment, SlotSet found, BoardOrder order) {
        this.segment = segment;
        this.found = found;
        this.order = order;
        this.sequence = order == BoardOrder.NEWEST ? new int[0] : sequence(segment, found, order);
        this.at = next(0);
    }

    /** Few are put in order by themselves; many are looked up along the order of the whole segment. */
    private static int[] sequence(Segment segment, SlotSet found, BoardOrder order) {
        return found.count() <= SlotSet.few(segment.size())
                ? segment.sequence(order, found.slots())
                : segment.sequence(order);
    }

    private int next(int from) {
        if (order == BoardOrder.NEWEST) {
            return found.next(from);
        }
        for (int i = from; i < sequence.length; i++) {
            if (found.has(sequence[i])) {
                return i;
            }
        }
        return -1;
    }

    boolean here() {
        return at >= 0;
    }

    BoardEntry entry() {
        return segment.entry(order == BoardOrder.NEWEST ? at : sequence[at]);
    }

    void step() {
        at = next(at + 1);
    }

    void skip(int steps) {
        for (int i = 0; i < steps && here(); i++) {
            step();
        }
    }

    boolean before(Trail other) {
        return here() && (!other.here() || Segment.comparator(order).compare(entry(), other.entry()) < 0);
    }
}
