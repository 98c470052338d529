package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.Subscription;
import nl.oproep.partner.spi.Partners;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Partners} promise. Extend it once per implementation and hand it an empty store. */
public abstract class PartnersContract {
    private static final EmailAddress PARTNER = EmailAddress.of("Partner@partner-kanarie.example");

    private Partners partners;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        partners = emptyStore().partners();
    }

    @Test
    void coversEveryDayFromTheFirstToTheLast() {
        subscribe(TODAY, TODAY.plusDays(2));

        assertThat(partners.covers(PARTNER, TODAY.minusDays(1))).isFalse();
        assertThat(partners.covers(PARTNER, TODAY)).isTrue();
        assertThat(partners.covers(PARTNER, TODAY.plusDays(1))).isTrue();
        assertThat(partners.covers(PARTNER, TODAY.plusDays(2))).isTrue();
        assertThat(partners.covers(PARTNER, TODAY.plusDays(3))).isFalse();
    }

    @Test
    void coversEveryDayFromTheFirstOnWhileThereIsNoLast() {
        subscribe(TODAY, null);

        assertThat(partners.covers(PARTNER, TODAY.minusDays(1))).isFalse();
        assertThat(partners.covers(PARTNER, TODAY.plusYears(50))).isTrue();
    }

    @Test
    void knowsAnAddressInAnyLetterCase() {
        subscribe(TODAY, null);

        assertThat(partners.covers(EmailAddress.of("pARTNER@PARTNER-kanarie.example"), TODAY))
                .isTrue();
    }

    @Test
    void coversNobodyElse() {
        subscribe(TODAY, null);

        assertThat(partners.covers(EmailAddress.of("partner@partner-kanarie.example.org"), TODAY))
                .isFalse();
        assertThat(partners.covers(EmailAddress.of("p%artner@partner-kanarie.example"), TODAY))
                .isFalse();
        assertThat(partners.covers(EmailAddress.of("p_rtner@partner-kanarie.example"), TODAY))
                .isFalse();
    }

    @Test
    void coversWhatAnyOfSeveralPeriodsCovers() {
        subscribe(TODAY.minusDays(10), TODAY.minusDays(5));
        subscribe(TODAY.plusDays(5), TODAY.plusDays(10));
        subscribe(TODAY.plusDays(8), TODAY.plusDays(20));

        assertThat(partners.covers(PARTNER, TODAY.minusDays(5))).isTrue();
        assertThat(partners.covers(PARTNER, TODAY)).isFalse();
        assertThat(partners.covers(PARTNER, TODAY.plusDays(9))).isTrue();
        assertThat(partners.covers(PARTNER, TODAY.plusDays(20))).isTrue();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var period = new Subscription(UUID.randomUUID(), PARTNER, TODAY, TODAY);
        partners.add(period);

        assertThatThrownBy(() -> partners.add(new Subscription(period.id(), PARTNER, TODAY, null)))
                .isInstanceOf(DuplicateException.class);

        assertThat(partners.covers(PARTNER, TODAY.plusDays(1))).isFalse();
    }

    private void subscribe(LocalDate first, @Nullable LocalDate last) {
        partners.add(new Subscription(UUID.randomUUID(), PARTNER, first, last));
    }
}
