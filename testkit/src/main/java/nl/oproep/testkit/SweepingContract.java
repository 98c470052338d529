package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.oproep.Store;
import nl.oproep.assignment.Outcome;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Expiry;
import nl.oproep.privacy.Hold;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.Retention;
import nl.oproep.privacy.Sweeping;
import nl.oproep.privacy.Swept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sweeping promises over any store (V2, V4, R6). Extend it once per store and hand it an empty one. */
public abstract class SweepingContract {
    private Village village;

    /** A store with nothing in it, by this clock. */
    protected abstract Store emptyStore(Clock clock);

    @BeforeEach
    void open() {
        village = Village.over(this::emptyStore);
    }

    @Test
    void nothingOfAProcedureGoesWhileItRuns() {
        village.responded(village.published());
        village.deliver();
        village.days(4_000);

        assertThat(swept(1_000)).containsOnlyKeys(Expiry.DELIVERED_MAIL);
    }

    @Test
    void everythingOfAProcedureGoesTwentyEightDaysAfterTheFinalUpdateAndNotASecondSooner() {
        var reference = village.published();
        village.responded(reference);
        village.responded(Fixtures.aResponseTo(reference).onlyAsking("Waar is het?"));
        village.finish(reference);
        village.days(28);
        village.clock.pass(Duration.ofSeconds(-1));
        assertThat(swept(1_000)).doesNotContainKeys(Expiry.RESPONSE, Expiry.POSTING);
        village.clock.pass(Duration.ofSeconds(1));

        assertThat(swept(1_000)).containsEntry(Expiry.RESPONSE, 2L).containsEntry(Expiry.POSTING, 1L);

        assertThat(village.held(DataCategory.RESPONSE, Village.CANDIDATE)).isZero();
        assertThat(village.held(DataCategory.POSTING, Village.POSTER)).isZero();
        assertThat(village.held(DataCategory.MAIL, Village.POSTER)).isZero();
    }

    @Test
    void whatIsToBeDestroyedAfterTheProcedureGoesAtOnceAndTheRestStays() {
        var reference = village.published();
        var kept = village.responded(
                Fixtures.aResponseTo(reference).by("Iemand Anders", "ander@kandidaat-kanarie.example"));
        village.responded(Fixtures.aResponseTo(reference).wishing(false, true));
        village.responded(Fixtures.aResponseTo(reference).by("Nog Iemand", "nog@kandidaat-kanarie.example"));
        assertThat(swept(1_000)).isEmpty();

        village.finish(reference);

        assertThat(swept(1_000)).containsExactly(Map.entry(Expiry.RESPONSE_TO_DESTROY, 1L));
        assertThat(village.held(DataCategory.RESPONSE, Village.CANDIDATE)).isZero();
        assertThat(village.oproep.followingUp().known(kept.receipt())).isPresent();
    }

    @Test
    void whoAskedToDestroyStillHearsHowItEnded() {
        var reference = village.published();
        village.responded(Fixtures.aResponseTo(reference).wishing(true, true));
        village.deliver();
        village.oproep.supervising().finish(reference, Outcome.FILLED_OTHERWISE);
        while (village.oproep.updating().updateDue(10) > 0) {
            swept(1_000);
        }
        swept(1_000);

        village.deliver();

        assertThat(village.mailbox.arrivedFor(Village.CANDIDATE))
                .filteredOn(mail -> mail.subject().endsWith("de procedure is afgelopen"))
                .hasSize(1);
        assertThat(village.held(DataCategory.RESPONSE, Village.CANDIDATE)).isZero();
    }

    @Test
    void theDryRunCountsWhatTheRunThenWipesAndChangesNothing() {
        var until = finished(7).plusDays(28);
        var sweeping = village.oproep.privacy().sweeping();

        var would = sweeping.preview(until);
        assertThat(sweeping.preview(until)).isEqualTo(would);
        assertThat(sweeping.preview(until.minusDays(1)).counts()).doesNotContainKey(Expiry.RESPONSE);
        var did = sweeping.run(until);

        assertThat(would.counts()).containsEntry(Expiry.RESPONSE, 7L).containsEntry(Expiry.POSTING, 1L);
        assertThat(did.counts()).isEqualTo(would.counts());
        assertThat(sweeping.preview(until)).isEqualTo(new Swept(Map.of(), false));
    }

    @Test
    void itGoesOnWhereItWasBrokenOffHoweverSmallThePieces() {
        var until = finished(7).plusDays(28);
        village.days(29);
        var expected = village.oproep.privacy().sweeping().preview(until).total();

        long total = 0;
        int rounds = 0;
        var piece = village.oproep.privacy().sweeping().sweepDue(2);
        while (piece.total() > 0) {
            assertThat(piece.total()).isLessThanOrEqualTo(2);
            total += piece.total();
            rounds++;
            piece = village.oproep.privacy().sweeping().sweepDue(2);
        }

        assertThat(total).isEqualTo(expected);
        assertThat(rounds).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aLegalHoldKeepsAResponseAndItsRouteUntilItsLastDayHasPassed() {
        var reference = village.published();
        var receipt = village.responded(reference);
        village.responded(Fixtures.aResponseTo(reference).by("Iemand Anders", "ander@kandidaat-kanarie.example"));
        var last = Fixtures.TODAY.plusDays(100);
        village.store
                .holds()
                .place(List.of(new Hold(village.response(receipt), "geschil", village.clock.instant(), last)));
        village.finish(reference);
        village.days(99);

        assertThat(swept(1_000)).containsEntry(Expiry.RESPONSE, 1L).doesNotContainKey(Expiry.POSTING);
        assertThat(village.held(DataCategory.POSTING, Village.POSTER)).isEqualTo(1);
        village.days(2);

        assertThat(swept(1_000)).containsEntry(Expiry.RESPONSE, 1L).containsEntry(Expiry.POSTING, 1L);
        assertThat(village.store.holds().list(10, 0)).isEmpty();
    }

    @Test
    void ofTwoThatSweepAtOnceEachThingIsWipedByOne() throws Exception {
        var until = finished(40).plusDays(28);
        village.days(29);
        var expected = village.oproep.privacy().sweeping().preview(until).counts();
        var other = village.restoredIn(clock -> village.store);
        var threads = Executors.newFixedThreadPool(2);
        var works = List.<Callable<Map<Expiry, Long>>>of(() -> all(village), () -> all(other));

        var counts = new ArrayList<Map<Expiry, Long>>();
        for (var done : threads.invokeAll(works)) {
            counts.add(done.get());
        }
        threads.shutdown();

        assertThat(counts.get(0).getOrDefault(Expiry.RESPONSE, 0L)
                        + counts.get(1).getOrDefault(Expiry.RESPONSE, 0L))
                .isEqualTo(expected.get(Expiry.RESPONSE));
        assertThat(village.oproep.privacy().sweeping().preview(until).total()).isZero();
    }

    @Test
    void aShorterTermThatWasDecidedIsKept() {
        var retention = Retention.standardBut(
                Map.of(Expiry.RESPONSE, Period.ofDays(7), Expiry.DELIVERED_MAIL, Period.ofDays(1)));
        village = Village.over(
                this::emptyStore,
                new PrivacyPolicies(
                        retention, PrivacyPolicies.STANDARD.recipients(), PrivacyPolicies.STANDARD.telling()));
        finished(1);
        village.days(7);

        assertThat(swept(1_000)).containsEntry(Expiry.RESPONSE, 1L).doesNotContainKey(Expiry.POSTING);
    }

    @Test
    void aSlipOfTheKeyboardWipesNothing() {
        var today = Fixtures.TODAY;

        assertThat(Sweeping.problems(today.plusYears(11), today)).hasSize(1);
        assertThat(Sweeping.problems(LocalDate.of(1999, 12, 31), today)).hasSize(1);
        assertThat(Sweeping.problems(today.plusYears(10), today)).isEmpty();
        assertThatThrownBy(() -> village.oproep.privacy().sweeping().sweepDue(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Expiry, Long> all(Village node) {
        var total = new EnumMap<Expiry, Long>(Expiry.class);
        var piece = node.oproep.privacy().sweeping().sweepDue(3);
        while (piece.total() > 0) {
            piece.counts().forEach((rule, count) -> total.merge(rule, count, Long::sum));
            piece = node.oproep.privacy().sweeping().sweepDue(3);
        }
        return total;
    }

    /** A procedure with so many responses that ended today. */
    private LocalDate finished(int responses) {
        var reference = village.published();
        for (int i = 0; i < responses; i++) {
            village.responded(
                    Fixtures.aResponseTo(reference).by("Kandidaat " + i, "k" + i + "@kandidaat-kanarie.example"));
        }
        village.finish(reference);
        return Fixtures.TODAY;
    }

    private Map<Expiry, Long> swept(int max) {
        return village.oproep.privacy().sweeping().sweepDue(max).counts();
    }
}
