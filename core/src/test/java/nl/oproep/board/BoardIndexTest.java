package nl.oproep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.oproep.kernel.spi.StoreException;
import org.junit.jupiter.api.Test;

/** How the board in memory keeps up with the store. */
class BoardIndexTest {
    private static final LocalDate LATER = Days.FIRST.plusYears(1);

    private final Days clock = new Days();
    private final Ledger ledger = new Ledger();
    private final Board board = Board.inMemory(ledger, Calls.NETWORK, clock);

    @Test
    void readsTheStoreAtMostOnceASecond() {
        Stream.generate(() -> BoardSearch.ALL).limit(50).forEach(board::search);
        clock.pass(BoardIndex.FRESH);
        Stream.generate(() -> BoardSearch.ALL).limit(50).forEach(board::search);

        assertThat(ledger.readings()).isEqualTo(2);
    }

    @Test
    void seesAChangeOfAnotherNodeWhenASecondHasPassed() {
        board.search(BoardSearch.ALL);
        publish(1);

        clock.pass(BoardIndex.FRESH);

        assertThat(total()).isEqualTo(1);
    }

    @Test
    void seesAChangeOfThisNodeAtOnce() {
        board.search(BoardSearch.ALL);
        publish(1);

        board.touch();

        assertThat(total()).isEqualTo(1);
    }

    @Test
    void seesAChangeThatWasCommittedLateByANodeWhoseClockIsBehind() {
        board.search(BoardSearch.ALL);
        clock.pass(Duration.ofMinutes(10));
        publish(1);
        clock.pass(BoardIndex.FRESH);
        assertThat(total()).isEqualTo(1);

        ledger.write(
                clock.instant().minus(Duration.ofSeconds(100)), Calls.call(2, clock.instant(), LATER), Set.of("laat"));
        clock.pass(BoardIndex.FRESH);

        assertThat(total()).isEqualTo(2);
    }

    @Test
    void letsAClosingDatePassAtMidnightInTheZoneOfTheNetwork() {
        ledger.write(clock.instant(), Calls.call(1, clock.instant(), Days.FIRST), Set.of());

        assertThat(total()).isEqualTo(1);
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-22T22:59:59Z")));
        assertThat(total()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(total()).isZero();
        assertThat(board.find(Calls.reference(1))).isEmpty();
    }

    @Test
    void keepsItsNumberWhileNothingElseCanBeFound() {
        publish(1);
        long first = edition();
        clock.pass(BoardIndex.FRESH);
        assertThat(edition()).isEqualTo(first);

        publish(2);
        clock.pass(BoardIndex.FRESH);
        long second = edition();
        clock.pass(Duration.ofDays(1));
        long tomorrow = edition();

        assertThat(List.of(first, second, tomorrow)).doesNotHaveDuplicates();
    }

    @Test
    void outlivesAFaultOfTheStoreForFiveSecondsAndSaysSoAfterwards() {
        publish(1);
        board.search(BoardSearch.ALL);
        ledger.breakDown();

        clock.pass(BoardIndex.TOO_OLD);
        assertThat(total()).isEqualTo(1);
        clock.pass(Duration.ofMillis(1));

        assertThatThrownBy(() -> board.search(BoardSearch.ALL)).isInstanceOf(StoreException.class);
        ledger.repair();
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void goesOnWithWhatIsThereWhileAnotherThreadReads() throws Exception {
        publish(1);
        board.search(BoardSearch.ALL);
        publish(2);
        clock.pass(BoardIndex.FRESH);
        var reading = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        ledger.beforeReading(() -> {
            reading.countDown();
            await(mayGoOn);
        });
        var threads = Executors.newSingleThreadExecutor();
        var reader = threads.submit(() -> board.search(BoardSearch.ALL).total());
        await(reading);

        assertThat(total()).isEqualTo(1);

        mayGoOn.countDown();
        assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        threads.shutdown();
    }

    @Test
    void waitsForItsOwnChangeAlsoWhileAnotherThreadReads() throws Exception {
        board.search(BoardSearch.ALL);
        clock.pass(BoardIndex.FRESH);
        var reading = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        ledger.beforeReading(() -> {
            reading.countDown();
            await(mayGoOn);
        });
        var threads = Executors.newFixedThreadPool(2);
        var reader = threads.submit(() -> board.search(BoardSearch.ALL).total());
        await(reading);
        publish(1);
        board.touch();
        var poster = threads.submit(this::total);

        mayGoOn.countDown();

        assertThat(reader.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(poster.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void keepsItsOrderThroughTenThousandAssignmentsAndThousandsOfEdits() {
        var start = clock.instant();
        for (int i = 0; i < 10_000; i++) {
            ledger.write(start, Calls.call(i, start.plusSeconds(i * 7919L % 10_000), LATER), Set.of("w" + i % 97));
        }
        board.search(BoardSearch.ALL);
        for (int i = 0; i < 10_000; i += 3) {
            clock.pass(Duration.ofMillis(1));
            ledger.write(
                    clock.instant(),
                    Calls.call(
                            i, 1, List.of("HR"), "Utrecht", i % 2 == 0, start.plusSeconds(i * 7919L % 10_000), LATER),
                    Set.of("x" + i % 89));
            if (i % 500 == 0) {
                board.touch();
                board.search(BoardSearch.ALL);
            }
        }
        board.touch();

        var plain = Board.inStore(ledger, Calls.NETWORK, clock);
        for (var search : List.of(
                new BoardSearch(null, null, null, false, 60, 100),
                new BoardSearch("w1", null, null, false, 2, 100),
                new BoardSearch("x", "HR", "utrecht", true, 3, 50))) {
            assertThat(board.search(search)).isEqualTo(plain.search(search));
        }
    }

    private void publish(int number) {
        ledger.write(clock.instant(), Calls.call(number, clock.instant(), LATER), Set.of("controller"));
    }

    private int total() {
        return board.search(BoardSearch.ALL).total();
    }

    private long edition() {
        return board.edition().orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
