package nl.oproep.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        var asked = broad(query);
        add(asked, discipline(query));
        add(asked, region(query));
        add(asked, query.remote() ? segment.remote() : null);
        return all(asked);
    }

    /** Counts what can be chosen from. */
    void count(BoardQuery query, FacetCounts counts) {
        var discipline = discipline(query);
        var region = region(query);
        var remote = query.remote() ? segment.remote() : null;
        var ofDisciplines = with(query, region, remote);
        if (ofDisciplines.count() > 0) {
            var terms = segment.disciplines();
            for (int i = 0; i < terms.size(); i++) {
                int count = terms.slots(i).common(ofDisciplines);
                if (count > 0) {
                    counts.discipline(terms.term(i), count);
                }
            }
        }
        regions(with(query, discipline, remote), counts);
        counts.remote(segment.remote().common(with(query, discipline, region)));
    }

    private void regions(SlotSet among, FacetCounts counts) {
        var terms = segment.regions();
        for (int i = 0; among.count() > 0 && i < terms.size(); i++) {
            var slots = terms.slots(i);
            int count = slots.common(among);
            if (count > 0) {
                var spelled = slots.slots()
                        .filter(among::has)
                        .mapToObj(slot -> segment.entry(slot).region())
                        .filter(Objects::nonNull)
                        .findFirst();
                counts.region(terms.term(i), spelled.orElse(terms.term(i)), count);
            }
        }
    }

    private SlotSet with(BoardQuery query, @Nullable SlotSet one, @Nullable SlotSet other) {
        var asked = broad(query);
        add(asked, one);
        add(asked, other);
        return all(asked);
    }

    /** Those that are open and have the words, and the moment that counts. */
    private List<SlotSet> broad(BoardQuery query) {
        List<SlotSet> asked = new ArrayList<>();
        asked.add(open);
        for (var word : query.words()) {
            asked.add(segment.words().beginningWith(word));
        }
        add(asked, query.asOf() == null ? null : segment.publishedUntil(query.asOf()));
        return asked;
    }

    private @Nullable SlotSet discipline(BoardQuery query) {
        return query.discipline() == null ? null : segment.disciplines().of(query.discipline());
    }

    private @Nullable SlotSet region(BoardQuery query) {
        return query.region() == null ? null : segment.regions().of(Words.folded(query.region()));
    }

    private static void add(List<SlotSet> sets, @Nullable SlotSet set) {
        if (set != null) {
            sets.add(set);
        }
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
