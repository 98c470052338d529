package nl.oproep.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it stands on one day.
 *
 * @param segment what was ever added to it
 * @param live a bit for each that has neither left the board nor been replaced
 * @param open those of them whose closing date has not passed
 */
record Part(Segment segment, SlotBits live, SlotSet open) {

    static Part of(Segment segment, SlotBits live, LocalDate day) {
        var open = SlotBits.room(segment.size());
        for (int slot = live.next(0); slot >= 0; slot = live.next(slot + 1)) {
            if (!segment.entry(slot).closesOn().isBefore(day)) {
                SlotBits.set(open, slot);
            }
        }
        return new Part(segment, live, new SlotBits(open));
    }

    Part on(LocalDate day) {
        return of(segment, live, day);
    }

    /** What is on the board under this reference, or null. */
    @Nullable BoardEntry find(String reference) {
        int slot = segment.find(reference);
        return slot >= 0 && open.has(slot) ? segment.entry(slot) : null;
    }

    /** Those that are open and have all that is asked. */
    SlotSet search(BoardQuery query) {
        List<SlotSet> asked = new ArrayList<>();
        asked.add(open);
        for (var word : query.words()) {
            asked.add(segment.words().beginningWith(word));
        }
        if (query.discipline() != null) {
            asked.add(segment.disciplines().of(query.discipline()));
        }
        if (query.region() != null) {
            asked.add(segment.regions().of(Words.folded(query.region())));
        }
        if (query.remote()) {
            asked.add(segment.remote());
        }
        return all(asked);
    }

    /** What is in all of them, the fewest first. */
    private static SlotSet all(List<SlotSet> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        sets.sort(Comparator.comparingInt(SlotSet::count));
        var found = sets.get(0);
        for (int i = 1; i < sets.size() && found.count() > 0; i++) {
            found = found.and(sets.get(i));
        }
        return found;
    }
}
