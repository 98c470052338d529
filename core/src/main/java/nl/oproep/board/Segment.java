package nl.oproep.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.oproep.kernel.Words;

/** Some assignments of the board, newest first, with what each can be found by. Immutable; what has left the board since is known to its {@link Part} only. */
final class Segment {
    static final Comparator<BoardEntry> NEWEST_FIRST = Comparator.comparing(BoardEntry::publishedAt)
            .reversed()
            .thenComparing(entry -> entry.reference().value());
    private static final Comparator<BoardEntry> CLOSING =
            Comparator.comparing(BoardEntry::closesOn).thenComparing(NEWEST_FIRST);
    private static final Comparator<BoardEntry> STARTING =
            Comparator.comparing(Segment::start).thenComparing(NEWEST_FIRST);

    private final BoardEntry[] entries;
    private final int[] byReference;
    private final Terms words;
    private final Terms disciplines;
    private final Terms regions;
    private final SlotSet remote;
    private final Map<BoardOrder, int[]> sequences = new ConcurrentHashMap<>();

    private Segment(BoardEntry[] entries, Terms words) {
        this.entries = entries;
        this.words = words;
        this.byReference = byReference(entries);
        var codes = new Collected();
        var places = new Collected();
        var bits = SlotBits.room(entries.length);
        for (int slot = 0; slot < entries.length; slot++) {
            var entry = entries[slot];
            for (var code : entry.disciplines()) {
                codes.add(code, slot);
            }
            if (entry.region() != null) {
                places.add(Words.folded(entry.region()), slot);
            }
            if (entry.remote()) {
                SlotBits.set(bits, slot);
            }
        }
        this.disciplines = codes.among(entries.length);
        this.regions = places.among(entries.length);
        this.remote = new SlotBits(bits);
    }

    static Comparator<BoardEntry> comparator(BoardOrder order) {
        return switch (order) {
            case NEWEST -> NEWEST_FIRST;
            case CLOSING -> CLOSING;
            case STARTING -> STARTING;
        };
    }

    private static LocalDate start(BoardEntry entry) {
        return entry.start() == null ? LocalDate.MAX : entry.start();
    }

    /** These, in any order. */
    static Segment of(List<Found> found) {
        var sorted = found.stream()
                .sorted(Comparator.comparing(Found::entry, NEWEST_FIRST))
                .toList();
        var words = new Collected();
        for (int slot = 0; slot < sorted.size(); slot++) {
            for (var word : sorted.get(slot).words()) {
                words.add(word, slot);
            }
        }
        return new Segment(sorted.stream().map(Found::entry).toArray(BoardEntry[]::new), words.among(sorted.size()));
    }

    /** An assignment, and the words it can be found by. */
    record Found(BoardEntry entry, Set<String> words) {}

    /** What is still on the board of both, in one segment. */
    static Segment merged(Segment one, SlotSet oneLive, Segment other, SlotSet otherLive) {
        var merging = new Merging(one.entries, oneLive, other.entries, otherLive);
        return new Segment(merging.entries(), merging.terms(one.words, other.words));
    }

    int size() {
        return entries.length;
    }

    BoardEntry entry(int slot) {
        return entries[slot];
    }

    Terms words() {
        return words;
    }

    Terms disciplines() {
        return disciplines;
    }

    /** By letters in lower case without accents. */
    Terms regions() {
        return regions;
    }

    SlotSet remote() {
        return remote;
    }

    /** Those that were published at this moment or before. */
    SlotSet publishedUntil(Instant moment) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].publishedAt().isAfter(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return SlotBits.from(low, entries.length);
    }

    /** All slots in this order; put in order when somebody asks for it first. */
    int[] sequence(BoardOrder order) {
        return sequences.computeIfAbsent(order, asked -> sequence(asked, IntStream.range(0, entries.length)));
    }

    /** These slots in this order. */
    int[] sequence(BoardOrder order, IntStream slots) {
        var comparator = comparator(order);
        return slots.boxed()
                .sorted((one, other) -> comparator.compare(entries[one], entries[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The slot of the assignment with this reference, or -1. */
    int find(String reference) {
        int mask = byReference.length - 1;
        for (int at = spread(reference) & mask; byReference[at] != 0; at = at + 1 & mask) {
            int slot = byReference[at] - 1;
            if (entries[slot].reference().value().equals(reference)) {
                return slot;
            }
        }
        return -1;
    }

    /** An open hash table of slots, each counted from 1, at most half full. */
    private static int[] byReference(BoardEntry[] entries) {
        var table = new int[Integer.highestOneBit(Math.max(1, entries.length)) << 2];
        int mask = table.length - 1;
        for (int slot = 0; slot < entries.length; slot++) {
            int at = spread(entries[slot].reference().value()) & mask;
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = slot + 1;
        }
        return table;
    }

    private static int spread(String reference) {
        int hash = reference.hashCode();
        return hash ^ hash >>> 15;
    }
}
