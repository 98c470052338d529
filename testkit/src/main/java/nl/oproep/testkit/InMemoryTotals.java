package nl.oproep.testkit;

import java.util.List;
import nl.oproep.Store;
import nl.oproep.operator.Listed;
import nl.oproep.operator.spi.Totals;
import nl.oproep.privacy.RequestState;

/** How long the lists of a store in memory are, by counting their lines. */
final class InMemoryTotals implements Totals {
    private static final int ALL = Integer.MAX_VALUE;

    private final Store store;

    InMemoryTotals(Store store) {
        this.store = store;
    }

    @Override
    public long of(Listed what) {
        return list(what).size();
    }

    private List<?> list(Listed what) {
        return switch (what) {
            case PLACEMENTS -> store.placements().list(ALL, 0);
            case INVOICES -> store.invoices().list(null, ALL);
            case SUBSCRIPTIONS -> store.partners().list(ALL, 0);
            case MEMBERS -> store.members().list(ALL, 0);
            case SPONSORSHIPS -> store.sponsorships().list(ALL, 0);
            case NEWSLETTERS -> store.newsletters().list(ALL, 0);
            case SILENT -> store.procedures().silent(ALL, 0);
            case REQUESTS_OPEN -> store.privacyRequests().list(RequestState.OPEN, ALL, 0);
            case REQUESTS_ANSWERED -> store.privacyRequests().list(RequestState.ANSWERED, ALL, 0);
            case REQUESTS_MAILED -> store.privacyRequests().list(RequestState.MAILED, ALL, 0);
            case HOLDS -> store.holds().list(ALL, 0);
            case OPERATORS -> store.operators().list(ALL, 0);
            case NOTES -> store.notes().list(ALL, 0);
        };
    }
}
