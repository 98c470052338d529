package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.oproep.Store;
import nl.oproep.announcement.Suppression;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.announcement.spi.Suppressions;
import nl.oproep.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Suppressions} promise. Extend it once per implementation and hand it an empty store. */
public abstract class SuppressionsContract {
    private static final Sha256 ONE = Sha256.of("one");
    private static final Sha256 OTHER = Sha256.of("other");

    private Suppressions suppressions;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        suppressions = emptyStore().suppressions();
    }

    @Test
    void tellsWhoOfManyIsSuppressed() {
        var one = new Suppression(ONE, SuppressionReason.UNSUBSCRIBED, NOW);
        suppressions.put(one);
        suppressions.put(new Suppression(Sha256.of("nobody asked for"), SuppressionReason.HARD_BOUNCE, NOW));

        assertThat(suppressions.among(List.of(OTHER, ONE))).containsExactly(one);
        assertThat(suppressions.among(List.of(OTHER))).isEmpty();
        assertThat(suppressions.among(List.of())).isEmpty();
    }

    @Test
    void keepsTheLastReason() {
        suppressions.put(new Suppression(ONE, SuppressionReason.HARD_BOUNCE, NOW));
        var later = new Suppression(ONE, SuppressionReason.UNSUBSCRIBED, NOW.plusSeconds(1));

        suppressions.put(later);

        assertThat(suppressions.among(List.of(ONE))).containsExactly(later);
    }

    @Test
    void liftsItWhollyAndOfNobodyElse() {
        suppressions.put(new Suppression(ONE, SuppressionReason.UNSUBSCRIBED, NOW));
        suppressions.put(new Suppression(OTHER, SuppressionReason.UNSUBSCRIBED, NOW));

        suppressions.lift(ONE);
        suppressions.lift(ONE);

        assertThat(suppressions.among(List.of(ONE, OTHER)))
                .extracting(Suppression::hash)
                .containsExactly(OTHER);
    }
}
