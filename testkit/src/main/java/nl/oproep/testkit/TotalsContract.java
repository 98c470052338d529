package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.newsletter.News;
import nl.oproep.newsletter.Newsletter;
import nl.oproep.operator.Account;
import nl.oproep.operator.Listed;
import nl.oproep.operator.Noted;
import nl.oproep.operator.Role;
import nl.oproep.partner.Subscription;
import nl.oproep.privacy.Hold;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link nl.oproep.operator.spi.Totals} promise. Extend it once per implementation and hand it an empty store. */
public abstract class TotalsContract {
    private static final List<Listed> COUNTED = List.copyOf(EnumSet.complementOf(EnumSet.of(Listed.SILENT)));

    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void countEachListByItself() {
        for (var what : Listed.values()) {
            assertThat(store.totals().of(what)).as(what.name()).isZero();
        }
        for (int place = 0; place < COUNTED.size(); place++) {
            for (int i = 0; i <= place; i++) {
                add(COUNTED.get(place));
            }
        }

        for (int place = 0; place < COUNTED.size(); place++) {
            assertThat(store.totals().of(COUNTED.get(place)))
                    .as(COUNTED.get(place).name())
                    .isEqualTo(place + 1);
        }
        assertThat(store.totals().of(Listed.SILENT)).isZero();
    }

    private void add(Listed what) {
        switch (what) {
            case PLACEMENTS -> store.placements().add(new SomePlacement().value());
            case INVOICES -> invoice();
            case SUBSCRIPTIONS ->
                store.partners()
                        .add(new Subscription(UUID.randomUUID(), EmailAddress.of("p@kanarie.example"), TODAY, null));
            case MEMBERS -> new SomeMember().storedIn(store);
            case SPONSORSHIPS -> store.sponsorships().add(new SomeSponsorship().value());
            case NEWSLETTERS ->
                store.newsletters().add(new Newsletter(UUID.randomUUID(), new News("N", "T"), null, NOW, null));
            case REQUESTS_OPEN -> request(RequestState.OPEN);
            case REQUESTS_ANSWERED -> request(RequestState.ANSWERED);
            case REQUESTS_MAILED -> request(RequestState.MAILED);
            case HOLDS -> store.holds().place(List.of(new Hold(UUID.randomUUID(), "zaak", NOW, TODAY)));
            case OPERATORS -> operator();
            case NOTES -> store.notes().add(new Noted(UUID.randomUUID(), NOW, null, "assignment.close", "a"));
            case SILENT -> throw new IllegalArgumentException("counted by the contract of what waits");
        }
    }

    private void invoice() {
        var series = store.invoices().hold("F");
        long number = store.totals().of(Listed.INVOICES) + 1;
        store.invoices()
                .issue(
                        new Series(series.name(), 2026, number, TODAY),
                        List.of(new SomeInvoice(UUID.randomUUID(), new InvoiceNumber("F", 2026, number)).value()),
                        List.of());
    }

    private void request(RequestState state) {
        store.privacyRequests()
                .add(new PrivacyRequest(
                        UUID.randomUUID(),
                        0,
                        PrivacyKind.ACCESS,
                        EmailAddress.of("v@kanarie.example"),
                        Language.NL,
                        state,
                        false,
                        false,
                        NOW,
                        TODAY,
                        state == RequestState.ANSWERED ? NOW : null));
    }

    private void operator() {
        var id = UUID.randomUUID();
        store.operators()
                .add(new Account(
                        id, 0, "o" + id, "hash", false, Set.of(Role.READ), false, null, false, 0, Set.of(), NOW));
    }
}
