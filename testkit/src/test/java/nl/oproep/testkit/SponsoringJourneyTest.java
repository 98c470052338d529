package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsored;
import nl.oproep.sponsorship.Sponsoring;
import nl.oproep.sponsorship.Sponsorship;
import nl.oproep.sponsorship.SponsorshipDetails;
import nl.oproep.sponsorship.spi.Sponsorships;
import org.junit.jupiter.api.Test;

/** Sponsored links from their first to their last day (L6). */
class SponsoringJourneyTest {
    private static final SponsorshipDetails NOTHING = new SponsorshipDetails(null, null, null, null, null, null);

    private final Town town = new Town();
    private final Sponsoring sponsoring = town.oproep.sponsoring();

    private Sponsorship added(SomeSponsorship some) {
        var sponsored = sponsoring.add(some.details());
        assertThat(sponsored).isInstanceOf(Sponsored.Stored.class);
        return ((Sponsored.Stored) sponsored).sponsorship();
    }

    private static List<String> refused(Sponsored sponsored) {
        assertThat(sponsored).isInstanceOf(Sponsored.Refused.class);
        return ((Sponsored.Refused) sponsored)
                .violations().stream().map(v -> v.field() + ": " + v.key()).toList();
    }

    @Test
    void showsFromTheFirstMomentOfItsFirstDayToTheLastOfItsLastWhereTheNetworkIs() {
        var one = added(new SomeSponsorship().from(TODAY.plusDays(2)).until(TODAY.plusDays(3)));

        town.clock.setToTheEndOf(TODAY.plusDays(1));
        assertThat(sponsoring.shown(Slot.BOARD)).isEmpty();
        town.clock.pass(Duration.ofSeconds(1));
        assertThat(sponsoring.shown(Slot.BOARD)).containsExactly(one);
        town.clock.setToTheEndOf(TODAY.plusDays(3));
        assertThat(sponsoring.shown(Slot.BOARD)).containsExactly(one);
        town.clock.pass(Duration.ofSeconds(1));
        assertThat(sponsoring.shown(Slot.BOARD)).isEmpty();
    }

    @Test
    void itsDaysAreThoseOfAmsterdamAlsoWhenTheClockGoesForward() {
        var day = LocalDate.of(2027, 3, 28);
        var one = added(new SomeSponsorship().from(day).until(day));

        town.clock.set(Instant.parse("2027-03-27T22:59:59Z"));
        assertThat(sponsoring.shown(Slot.BOARD)).isEmpty();
        town.clock.set(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(sponsoring.shown(Slot.BOARD)).containsExactly(one);
        town.clock.set(Instant.parse("2027-03-28T21:59:59Z"));
        assertThat(sponsoring.shown(Slot.BOARD)).containsExactly(one);
        town.clock.set(Instant.parse("2027-03-28T22:00:00Z"));
        assertThat(sponsoring.shown(Slot.BOARD)).isEmpty();
    }

    @Test
    void showsInItsOwnSlotOnly() {
        var board = added(new SomeSponsorship());
        var news = added(new SomeSponsorship().in(Slot.NEWSLETTER));

        assertThat(sponsoring.shown(Slot.BOARD)).containsExactly(board);
        assertThat(sponsoring.shown(Slot.DETAIL)).isEmpty();
        assertThat(sponsoring.on(Slot.NEWSLETTER, TODAY)).containsExactly(news);
        assertThat(sponsoring.on(Slot.NEWSLETTER, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void refusesAllThatIsWrongAtOnceAndStoresNothing() {
        var wrong = new SponsorshipDetails(
                null, "twee\nregels", "x".repeat(301), "javascript:alert(1)", TODAY, TODAY.minusDays(1));

        assertThat(refused(sponsoring.add(wrong)))
                .containsExactlyInAnyOrder(
                        "slot: required",
                        "title: oneLine",
                        "text: size.max",
                        "target: sponsorship.target",
                        "end: end.beforeStart");
        assertThat(refused(sponsoring.add(NOTHING)))
                .containsExactlyInAnyOrder(
                        "slot: required", "text: required", "target: required", "start: required", "end: required");
        assertThat(refused(sponsoring.add(
                        new SomeSponsorship().until(TODAY.plusYears(2)).details())))
                .containsExactly("end: sponsorship.long");
        assertThat(sponsoring.list(10, 0)).isEmpty();
    }

    @Test
    void aSlotHasRoomForThreeOnAnyDay() {
        added(new SomeSponsorship().until(TODAY.plusDays(9)));
        added(new SomeSponsorship().from(TODAY.plusDays(2)).until(TODAY.plusDays(4)));
        added(new SomeSponsorship().from(TODAY.plusDays(4)).until(TODAY.plusDays(6)));

        assertThat(refused(sponsoring.add(new SomeSponsorship()
                        .from(TODAY.plusDays(3))
                        .until(TODAY.plusDays(5))
                        .details())))
                .containsExactly("start: sponsorship.full");
        assertThat(sponsoring.add(new SomeSponsorship()
                        .from(TODAY.plusDays(5))
                        .until(TODAY.plusDays(8))
                        .details()))
                .isInstanceOf(Sponsored.Stored.class);
        assertThat(sponsoring.add(new SomeSponsorship()
                        .in(Slot.DETAIL)
                        .until(TODAY.plusDays(9))
                        .details()))
                .isInstanceOf(Sponsored.Stored.class);
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndMeetsTheSameRules() {
        var one = added(new SomeSponsorship().until(TODAY.plusDays(5)));

        var changed = sponsoring.change(
                one.id(), new SponsorshipDetails(null, null, "Anders", null, null, TODAY.plusDays(1)));

        var now = sponsoring.find(one.id()).orElseThrow();
        assertThat(changed).isEqualTo(new Sponsored.Stored(now));
        assertThat(now.text()).isEqualTo("Anders");
        assertThat(now.last()).isEqualTo(TODAY.plusDays(1));
        assertThat(now.target()).isEqualTo(one.target());
        assertThat(now.title()).isEqualTo(one.title());
        assertThat(refused(sponsoring.change(
                        one.id(), new SponsorshipDetails(null, null, null, "data:,x", null, TODAY.minusDays(1)))))
                .containsExactlyInAnyOrder("target: sponsorship.target", "end: end.beforeStart");
        assertThat(sponsoring.change(UUID.randomUUID(), NOTHING)).isInstanceOf(Sponsored.Unknown.class);
    }

    @Test
    void aStoppedOneIsGoneAtOnceAndMakesRoom() {
        var one = added(new SomeSponsorship());
        added(new SomeSponsorship());
        added(new SomeSponsorship());
        assertThat(sponsoring.shown(Slot.BOARD)).contains(one);

        sponsoring.stop(one.id());

        assertThat(sponsoring.shown(Slot.BOARD)).hasSize(2).doesNotContain(one);
        assertThat(sponsoring.add(new SomeSponsorship().details())).isInstanceOf(Sponsored.Stored.class);
        assertThat(sponsoring.stop(UUID.randomUUID())).isInstanceOf(Sponsored.Unknown.class);
    }

    @Test
    void anotherNodeShowsItWithinFiveSecondsAndAsksTheStoreNoMoreOften() {
        var counting = new Counting(town.store.sponsorships());
        var other = new Sponsoring(counting, town.store.ids(), Fixtures.NETWORK, town.clock);
        assertThat(other.shown(Slot.BOARD)).isEmpty();
        var one = added(new SomeSponsorship());

        for (int view = 0; view < 1_000; view++) {
            other.shown(Slot.BOARD);
        }
        assertThat(counting.asked).isEqualTo(1);
        town.clock.pass(Duration.ofSeconds(5));

        assertThat(other.shown(Slot.BOARD)).containsExactly(one);
        assertThat(counting.asked).isEqualTo(2);
    }

    @Test
    void givesTheSameListAsLongAsNothingChanges() {
        added(new SomeSponsorship());
        var before = sponsoring.shown(Slot.BOARD);

        town.clock.pass(Duration.ofSeconds(10));

        assertThat(sponsoring.shown(Slot.BOARD)).isSameAs(before);
    }

    @Test
    void aStoreThatCannotBeReadNeverKeepsAPageFromBeingShown() {
        var counting = new Counting(town.store.sponsorships());
        var other = new Sponsoring(counting, town.store.ids(), Fixtures.NETWORK, town.clock);
        counting.broken = true;
        assertThat(other.shown(Slot.BOARD)).isEmpty();
        counting.broken = false;
        var one = added(new SomeSponsorship());
        town.clock.pass(Duration.ofSeconds(5));
        assertThat(other.shown(Slot.BOARD)).containsExactly(one);
        counting.broken = true;
        town.clock.pass(Duration.ofSeconds(5));

        assertThat(other.shown(Slot.BOARD)).containsExactly(one);
        town.clock.setToTheEndOf(TODAY.plusDays(1));
        assertThat(other.shown(Slot.BOARD)).isEmpty();
    }

    @Test
    void everyRefusalHasAnAnswerInBothLanguages() {
        var violations = new ArrayList<Violation>(sponsoring.check(NOTHING));
        violations.addAll(sponsoring.check(new SomeSponsorship().leadingTo("x").details()));

        assertThat(violations)
                .allSatisfy(v -> assertThat(v.message(Language.EN)).isNotBlank());
    }

    /** Counts how often it is asked, and breaks on demand. */
    private static final class Counting implements Sponsorships {
        private final Sponsorships inner;
        private int asked;
        private boolean broken;

        Counting(Sponsorships inner) {
            this.inner = inner;
        }

        @Override
        public List<Sponsorship> during(LocalDate first, LocalDate last) {
            asked++;
            if (broken) {
                throw new StoreException("broken for this test", null);
            }
            return inner.during(first, last);
        }

        @Override
        public void add(Sponsorship sponsorship) {
            inner.add(sponsorship);
        }

        @Override
        public void replace(Sponsorship sponsorship) {
            inner.replace(sponsorship);
        }

        @Override
        public Optional<Sponsorship> find(UUID id) {
            return inner.find(id);
        }

        @Override
        public List<Sponsorship> list(int limit, int offset) {
            return inner.list(limit, offset);
        }
    }
}
