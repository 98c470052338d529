package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.fee.Work;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.placement.spi.Placements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Placements} promise. Extend it once per implementation and hand it an empty store. */
public abstract class PlacementsContract {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Work TWICE =
            new Work(List.of(new DateSpan(MARCH, MARCH.plusDays(30)), new DateSpan(MARCH.plusDays(60), null)));

    private Placements placements;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        placements = emptyStore().placements();
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var owed = new SomePlacement().working(TWICE).value();
        var exempt = new SomePlacement()
                .byPartner()
                .calledOff()
                .owedBy(null)
                .because(null)
                .value();

        placements.add(owed);
        placements.add(exempt);

        assertThat(placements.find(owed.id())).contains(owed);
        assertThat(placements.find(exempt.id())).contains(exempt);
        assertThat(placements.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void findsThePlacementOfAResponse() {
        var response = UUID.randomUUID();
        var placement = new SomePlacement().because(response).value();
        placements.add(placement);
        placements.add(new SomePlacement().value());

        assertThat(placements.of(response)).contains(placement);
        assertThat(placements.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesASecondPlacementOfOneResponse() {
        var response = UUID.randomUUID();
        placements.add(new SomePlacement().because(response).value());

        assertThatThrownBy(() ->
                        placements.add(new SomePlacement().because(response).value()))
                .isInstanceOf(DuplicateException.class);

        assertThat(placements.list(10, 0)).hasSize(1);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var placement = new SomePlacement().value();
        placements.add(placement);

        assertThatThrownBy(() -> placements.add(placement)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void replacesAndCountsTheVersionUp() {
        var some = new SomePlacement().owedBy(null);
        var first = some.value();
        placements.add(first);
        var next = some.owedBy(SomePlacement.DEBTOR).working(TWICE).value();

        placements.replace(next);

        assertThat(placements.find(first.id())).contains(next.atVersion(1));
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhileOrIsNotThere() {
        var placement = new SomePlacement().value();
        placements.add(placement);
        placements.replace(placement);

        assertThatThrownBy(() -> placements.replace(placement)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> placements.replace(new SomePlacement().value()))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void listsTheNewestFirst() {
        var oldest = new SomePlacement().recordedAt(NOW.minusSeconds(2)).value();
        var newest = new SomePlacement().recordedAt(NOW).value();
        var middle = new SomePlacement().recordedAt(NOW.minusSeconds(1)).value();
        placements.add(oldest);
        placements.add(newest);
        placements.add(middle);

        assertThat(placements.list(2, 0)).containsExactly(newest, middle);
        assertThat(placements.list(2, 2)).containsExactly(oldest);
    }
}
