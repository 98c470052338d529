package nl.oproep.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The board, read from assignments in memory one by one. */
final class InMemoryBoardEntries implements BoardEntries {
    private static final int EXCERPT = 200;

    private final Memory memory;
    private final InMemoryAssignments assignments;

    InMemoryBoardEntries(Memory memory, InMemoryAssignments assignments) {
        this.memory = memory;
        this.assignments = assignments;
    }

    @Override
    public BoardPage search(BoardQuery query) {
        var found = fitting(query)
                .filter(a -> chosen(a, query))
                .flatMap(a -> Stream.ofNullable(entry(a)))
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
        record Common(List<String> disciplines, @Nullable String region, boolean remote) {}
        var counts = fitting(query)
                .map(Assignment::profile)
                .collect(Collectors.groupingBy(
                        p -> new Common(p.disciplines(), p.region(), p.remote()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> new Tally(
                        e.getKey().disciplines(),
                        e.getKey().region(),
                        e.getKey().remote(),
                        e.getValue().intValue()))
                .toList();
    }

    @Override
    public List<Change> changes(Instant since, @Nullable String after, int limit) {
        return memory.within(assignments::all).stream()
                .map(InMemoryBoardEntries::change)
                .filter(change -> change.changedAt().isAfter(since)
                        || (change.changedAt().equals(since)
                                && (after == null || change.reference().compareTo(after) > 0)))
                .sorted(Comparator.comparing(Change::changedAt).thenComparing(Change::reference))
                .limit(limit)
                .toList();
    }

    private static Change change(InMemoryAssignments.Kept kept) {
        var entry = entry(kept.assignment());
        return new Change(
                kept.changedAt(),
                kept.assignment().reference().value(),
                entry,
                entry == null ? Set.of() : words(kept.assignment()));
    }

    /** What is open and has the words. */
    private Stream<Assignment> fitting(BoardQuery query) {
        return memory.within(assignments::all).stream()
                .map(InMemoryAssignments.Kept::assignment)
                .filter(a -> a.respondable(query.today()) && entry(a) != null && fits(a, query));
    }

    private static boolean fits(Assignment a, BoardQuery query) {
        var words = words(a);
        var since = a.publishedAt();
        return (query.asOf() == null || (since != null && !since.isAfter(query.asOf())))
                && query.words().stream().allMatch(word -> words.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static boolean chosen(Assignment a, BoardQuery query) {
        var profile = a.profile();
        var region = profile.region();
        return (query.discipline() == null || profile.disciplines().contains(query.discipline()))
                && (query.region() == null
                        || (region != null && Words.folded(region).equals(Words.folded(query.region()))))
                && (!query.remote() || profile.remote());
    }

    private static Set<String> words(Assignment a) {
        var words = new HashSet<>(Words.of(a.profile().title()));
        words.addAll(Words.of(a.profile().text()));
        var region = a.profile().region();
        words.addAll(region == null ? List.of() : Words.of(region));
        a.profile().requirements().forEach(requirement -> words.addAll(Words.of(requirement.label())));
        return words;
    }

    /** How it stands on the board, or null when it does not. */
    private static @Nullable BoardEntry entry(Assignment a) {
        var since = a.publishedAt();
        if (a.state() != AssignmentState.OPEN || since == null) {
            return null;
        }
        var profile = a.profile();
        return new BoardEntry(
                a.reference(),
                a.version(),
                profile.title(),
                excerpt(profile.text()),
                profile.disciplines(),
                profile.region(),
                profile.remote(),
                profile.start(),
                profile.hoursPerWeek(),
                profile.rate(),
                profile.closesOn(),
                since);
    }

    private static String excerpt(String text) {
        int end = Math.min(EXCERPT, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
