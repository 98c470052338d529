package nl.oproep.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.oproep.assignment.Reference;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Words;
import nl.oproep.kernel.spi.StoreException;
import org.jspecify.annotations.Nullable;

/** The board as plainly as it can be written down: what an index has to agree with. */
final class Ledger implements BoardEntries {
    private static final Comparator<Change> CHANGED =
            Comparator.comparing(Change::changedAt).thenComparing(Change::reference);

    private final Map<String, Change> lines = new ConcurrentHashMap<>();
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean broken;
    private volatile Runnable beforeReading = () -> {};

    void write(Instant at, BoardEntry entry, Set<String> words) {
        lines.put(entry.reference().value(), new Change(at, entry.reference().value(), entry, words));
    }

    void strike(Instant at, Reference reference) {
        lines.put(reference.value(), new Change(at, reference.value(), null, Set.of()));
    }

    void breakDown() {
        broken = true;
    }

    void repair() {
        broken = false;
    }

    /** How often changes were read. */
    int readings() {
        return readings.get();
    }

    void beforeReading(Runnable work) {
        beforeReading = work;
    }

    @Override
    public List<Change> changes(Instant since, @Nullable String after, int limit) {
        readings.incrementAndGet();
        if (broken) {
            throw new StoreException("the ledger is closed", null);
        }
        var found = lines.values().stream()
                .filter(line -> line.changedAt().isAfter(since)
                        || (line.changedAt().equals(since)
                                && (after == null || line.reference().compareTo(after) > 0)))
                .sorted(CHANGED)
                .limit(limit)
                .toList();
        beforeReading.run();
        return found;
    }

    @Override
    public BoardPage search(BoardQuery query) {
        var found = lines.values().stream()
                .filter(line -> line.entry() != null && isAsked(line.entry(), line.words(), query))
                .map(Change::entry)
                .sorted(order(query.order()))
                .toList();
        var page = found.stream().skip(query.offset()).limit(query.size()).toList();
        var newest = found.stream().map(BoardEntry::publishedAt).max(Comparator.naturalOrder());
        return new BoardPage(page, found.size(), newest.orElse(null));
    }

    private static Comparator<BoardEntry> order(BoardOrder order) {
        Comparator<BoardEntry> newest = Comparator.comparing(BoardEntry::publishedAt)
                .reversed()
                .thenComparing(entry -> entry.reference().value());
        return switch (order) {
            case NEWEST -> newest;
            case CLOSING -> Comparator.comparing(BoardEntry::closesOn).thenComparing(newest);
            case STARTING ->
                Comparator.<BoardEntry, LocalDate>comparing(e -> e.start() == null ? LocalDate.MAX : e.start())
                        .thenComparing(newest);
        };
    }

    @Override
    public List<Tally> tally(BoardQuery query) {
        return lines.values().stream()
                .filter(line -> line.entry() != null && isAsked(line.entry(), line.words(), query.broad()))
                .map(Change::entry)
                .map(entry -> new Tally(entry.disciplines(), entry.region(), entry.remote(), 1))
                .toList();
    }

    private static boolean isAsked(BoardEntry entry, Set<String> words, BoardQuery query) {
        return isOpen(entry, query.today())
                && (query.asOf() == null || !entry.publishedAt().isAfter(query.asOf()))
                && query.words().stream().allMatch(asked -> words.stream().anyMatch(word -> word.startsWith(asked)))
                && (query.discipline() == null || entry.disciplines().contains(query.discipline()))
                && (query.region() == null || isIn(entry, query.region()))
                && (!query.remote() || entry.remote());
    }

    private static boolean isOpen(BoardEntry entry, LocalDate today) {
        return !today.isAfter(entry.closesOn());
    }

    private static boolean isIn(BoardEntry entry, String region) {
        return entry.region() != null && Words.folded(entry.region()).equals(Words.folded(region));
    }
}
