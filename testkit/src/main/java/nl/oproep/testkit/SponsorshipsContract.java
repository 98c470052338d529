package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsorship;
import nl.oproep.sponsorship.spi.Sponsorships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Sponsorships} promise. Extend it once per implementation and hand it an empty store. */
public abstract class SponsorshipsContract {
    private Sponsorships sponsorships;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        sponsorships = emptyStore().sponsorships();
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var one = new SomeSponsorship().value();
        var other = new SomeSponsorship()
                .in(Slot.NEWSLETTER)
                .titled(null)
                .until(TODAY.plusDays(9))
                .stopped()
                .value();

        sponsorships.add(one);
        sponsorships.add(other);

        assertThat(sponsorships.find(one.id())).contains(one);
        assertThat(sponsorships.find(other.id())).contains(other);
        assertThat(sponsorships.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var one = new SomeSponsorship().value();
        sponsorships.add(one);

        assertThatThrownBy(() -> sponsorships.add(one)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void replacesAndCountsTheVersionUp() {
        var some = new SomeSponsorship();
        var first = some.value();
        sponsorships.add(first);
        var next = some.in(Slot.DETAIL)
                .titled(null)
                .saying("Anders")
                .leadingTo("http://anders.example")
                .until(TODAY.plusDays(3))
                .stopped()
                .value();

        sponsorships.replace(next);

        assertThat(sponsorships.find(first.id())).contains(next.atVersion(1));
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhileOrIsNotThere() {
        var one = new SomeSponsorship().value();
        sponsorships.add(one);
        sponsorships.replace(one);

        assertThatThrownBy(() -> sponsorships.replace(one)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> sponsorships.replace(new SomeSponsorship().value()))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void findsThoseWithADayInCommonTheOneThatBeganFirstFirst() {
        var before = new SomeSponsorship()
                .from(TODAY.minusDays(9))
                .until(TODAY.minusDays(1))
                .value();
        var ending = new SomeSponsorship().from(TODAY.minusDays(2)).until(TODAY).value();
        var around = new SomeSponsorship()
                .from(TODAY.minusDays(3))
                .until(TODAY.plusDays(9))
                .in(Slot.DETAIL)
                .value();
        var beginning = new SomeSponsorship()
                .from(TODAY.plusDays(2))
                .until(TODAY.plusDays(2))
                .value();
        var after = new SomeSponsorship()
                .from(TODAY.plusDays(3))
                .until(TODAY.plusDays(4))
                .value();
        var stopped = new SomeSponsorship().stopped().value();
        for (var one : new Sponsorship[] {before, beginning, after, around, stopped, ending}) {
            sponsorships.add(one);
        }

        assertThat(sponsorships.during(TODAY, TODAY.plusDays(2))).containsExactly(around, ending, beginning);
        assertThat(sponsorships.during(TODAY.plusDays(10), TODAY.plusDays(10))).isEmpty();
    }

    @Test
    void listsTheLatestStartFirst() {
        var oldest = new SomeSponsorship().from(TODAY.minusDays(2)).value();
        var newest = new SomeSponsorship().stopped().value();
        var middle = new SomeSponsorship().from(TODAY.minusDays(1)).value();
        sponsorships.add(oldest);
        sponsorships.add(newest);
        sponsorships.add(middle);

        assertThat(sponsorships.list(2, 0)).containsExactly(newest, middle);
        assertThat(sponsorships.list(2, 2)).containsExactly(oldest);
    }
}
