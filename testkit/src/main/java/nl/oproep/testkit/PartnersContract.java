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
    void findsEveryPeriodOfAnAddressFirstOneFirst() {
        subscribe(TODAY.plusDays(5), null);
        subscribe(TODAY.minusDays(5), TODAY);
        partners.add(
                new Subscription(UUID.randomUUID(), EmailAddress.of("ander@partner-kanarie.example"), TODAY, TODAY));

        assertThat(partners.of(EmailAddress.of("pARTNER@partner-kanarie.example")))
                .extracting(Subscription::first)
                .containsExactly(TODAY.minusDays(5), TODAY.plusDays(5));
    }

    @Test
    void listsTheLatestStartFirst() {
        subscribe(TODAY, TODAY);
        subscribe(TODAY.plusDays(2), TODAY.plusDays(2));
        subscribe(TODAY.plusDays(1), TODAY.plusDays(1));

        assertThat(partners.list(2, 1)).extracting(Subscription::first).containsExactly(TODAY.plusDays(1), TODAY);
    }

    @Test
    void endsAPeriodOnAnotherDayOrNotAtAll() {
        var period = new Subscription(UUID.randomUUID(), PARTNER, TODAY, TODAY);
        partners.add(period);

        partners.end(period.id(), TODAY.plusDays(3));
        assertThat(partners.find(period.id()).orElseThrow().last()).isEqualTo(TODAY.plusDays(3));

        partners.end(period.id(), null);
        assertThat(partners.covers(PARTNER, TODAY.plusYears(9))).isTrue();
        assertThat(partners.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var period = new Subscription(UUID.randomUUID(), PARTNER, TODAY, TODAY);
        partners.add(period);

        assertThatThrownBy(() -> partners.add(new Subscription(period.id(), PARTNER, TODAY, null)))
                .isInstanceOf(DuplicateException.class);

        assertThat(partners.covers(PARTNER, TODAY.plusDays(1))).isFalse();
    }

    @Test
    void movesEveryPeriodOfOneAddressToAnother() {
        subscribe(TODAY.plusDays(5), null);
        subscribe(TODAY.minusDays(5), TODAY);
        var to = EmailAddress.of("Nieuw@partner-kanarie.example");
        var other = EmailAddress.of("p_rtner@partner-kanarie.example");
        partners.add(new Subscription(UUID.randomUUID(), other, TODAY, TODAY));

        partners.move(EmailAddress.of("pARTNER@partner-kanarie.example"), to);
        partners.move(PARTNER, EmailAddress.of("niemand@partner-kanarie.example"));

        assertThat(partners.of(PARTNER)).isEmpty();
        assertThat(partners.of(other)).hasSize(1);
        assertThat(partners.of(to))
                .extracting(Subscription::first)
                .containsExactly(TODAY.minusDays(5), TODAY.plusDays(5));
        assertThat(partners.of(to))
                .allMatch(period -> period.partner().value().equals("Nieuw@partner-kanarie.example"));
        assertThat(partners.covers(to, TODAY)).isTrue();
    }

    private void subscribe(LocalDate first, @Nullable LocalDate last) {
        partners.add(new Subscription(UUID.randomUUID(), PARTNER, first, last));
    }
}
