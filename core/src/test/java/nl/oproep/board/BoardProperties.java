package nl.oproep.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.oproep.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Whatever happened, and whatever is asked: the board in memory answers as the plain ledger does. */
class BoardProperties {

    private static final LocalDate LAST = Days.FIRST.plusYears(1);

    /** One thing that happens to one of thirty assignments. */
    record Event(
            Happening happening,
            int number,
            Set<String> words,
            List<String> disciplines,
            @Nullable String region,
            boolean remote,
            int days,
            int lag) {}

    enum Happening {
        PUBLISH,
        PUBLISH_ELSEWHERE,
        LEAVE,
        WAIT,
        NIGHT
    }

    @Property(tries = 300)
    void answersAsTheLedgerDoes(
            @ForAll("events") @Size(max = 120) List<Event> events,
            @ForAll("searches") @Size(min = 1, max = 8) List<BoardSearch> searches) {
        var clock = new Days();
        var ledger = new Ledger();
        var board = Board.inMemory(ledger, Calls.NETWORK, clock);
        var plain = Board.inStore(ledger, Calls.NETWORK, clock);
        var standing = new HashMap<Integer, BoardEntry>();

        for (int i = 0; i < events.size(); i++) {
            happen(events.get(i), ledger, clock, standing, board);
            var search = searches.get(i % searches.size());
            assertThat(board.search(search)).isEqualTo(plain.search(search));
        }

        for (var search : searches) {
            assertThat(board.search(search)).isEqualTo(plain.search(search));
            assertThat(folded(board.facets(search))).isEqualTo(folded(plain.facets(search)));
        }
    }

    /** The facets, however their regions are spelled. */
    private static Facets folded(Facets facets) {
        return new Facets(
                facets.disciplines(),
                facets.regions().stream()
                        .map(region -> new Facets.Choice(Words.folded(region.name()), region.count()))
                        .toList(),
                facets.remote());
    }

    @Property(tries = 100)
    void turnsPagesThatStandStillWhateverIsPublishedMeanwhile(
            @ForAll("events") @Size(min = 20, max = 60) List<Event> events,
            @ForAll("searches") @Size(min = 1, max = 1) List<BoardSearch> searches) {
        var clock = new Days();
        var ledger = new Ledger();
        var board = Board.inMemory(ledger, Calls.NETWORK, clock);
        var standing = new HashMap<Integer, BoardEntry>();
        events.stream()
                .filter(event -> event.happening() == Happening.PUBLISH)
                .forEach(event -> happen(event, ledger, clock, standing, board));
        var search = searches.get(0).page(1, 3);
        var before = board.search(search.page(1, 100));
        var asOf = new BoardSearch(
                search.text(),
                search.discipline(),
                search.region(),
                search.remote(),
                search.order(),
                before.newest(),
                1,
                3);

        var turned = new ArrayList<BoardEntry>();
        for (int page = 1; before.newest() != null && page <= 1 + before.total() / 3; page++) {
            turned.addAll(board.search(asOf.page(page, 3)).entries());
            var entry = Calls.call(
                    100 + page, 1, List.of("FINANCE", "HR", "LEGAL"), "utrecht", true, clock.instant(), LAST);
            ledger.write(clock.instant(), entry, Set.of("a", "b", "z"));
            board.touch();
        }

        assertThat(turned).isEqualTo(before.entries());
    }

    @Property(tries = 100)
    void findsByReferenceWhatAPageShows(@ForAll("events") @Size(max = 120) List<Event> events) {
        var clock = new Days();
        var ledger = new Ledger();
        var board = Board.inMemory(ledger, Calls.NETWORK, clock);
        var standing = new HashMap<Integer, BoardEntry>();

        events.forEach(event -> happen(event, ledger, clock, standing, board));

        var shown = new ArrayList<BoardEntry>();
        for (int number = 0; number < 30; number++) {
            board.find(Calls.reference(number)).ifPresent(shown::add);
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(board.search(new BoardSearch(null, null, null, false, 1, 100))
                        .entries());
    }

    private static void happen(Event event, Ledger ledger, Days clock, Map<Integer, BoardEntry> standing, Board board) {
        switch (event.happening()) {
            case PUBLISH -> {
                publish(event, ledger, clock, standing, 0);
                board.touch();
            }
            case PUBLISH_ELSEWHERE -> {
                publish(event, ledger, clock, standing, event.lag());
                clock.pass(BoardIndex.TOO_OLD.plusMillis(1));
            }
            case LEAVE -> {
                ledger.strike(clock.instant(), Calls.reference(event.number()));
                board.touch();
            }
            case WAIT -> clock.pass(BoardIndex.FRESH);
            case NIGHT -> clock.pass(Duration.ofDays(1));
        }
        clock.pass(Duration.ofMillis(7));
    }

    /** On this node, or on another one whose clock is behind. */
    private static void publish(
            Event event, Ledger ledger, Days clock, Map<Integer, BoardEntry> standing, int secondsBehind) {
        var before = standing.get(event.number());
        var at = clock.instant().minusSeconds(secondsBehind);
        var entry = Calls.call(
                event.number(),
                before == null ? 1 : before.version() + 1,
                event.disciplines(),
                event.region(),
                event.remote(),
                before == null ? at : before.publishedAt(),
                Days.FIRST.plusDays(event.days()));
        standing.put(event.number(), entry);
        ledger.write(at, entry, event.words());
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of(Happening.class),
                        Arbitraries.integers().between(0, 29),
                        words().set().ofMaxSize(8),
                        Arbitraries.of("FINANCE", "HR", "IT")
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of("Utrecht", "UTRECHT", "Súdwest", "Zeeland")
                                .injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 100))
                .as(Event::new)
                .list();
    }

    @Provide
    Arbitrary<List<BoardSearch>> searches() {
        return Combinators.combine(
                        words().list()
                                .ofMaxSize(3)
                                .map(words -> String.join(" ", words))
                                .injectNull(0.3),
                        Arbitraries.of("FINANCE", "HR", "LEGAL").injectNull(0.6),
                        Arbitraries.of("utrecht", "SUDWEST", "Drenthe").injectNull(0.6),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(BoardOrder.class),
                        Arbitraries.integers()
                                .between(0, 20)
                                .map(Days.START::plusSeconds)
                                .injectNull(0.7),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(1, 3, 20, 100))
                .as(BoardSearch::new)
                .list();
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abz").ofMinLength(1).ofMaxLength(3);
    }
}
