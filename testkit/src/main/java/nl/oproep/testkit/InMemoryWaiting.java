package nl.oproep.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.oproep.Store;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Survey;
import nl.oproep.mail.DeliveryState;
import nl.oproep.operator.Matter;
import nl.oproep.operator.spi.Waiting;
import nl.oproep.privacy.RequestState;

/** What waits in a store, by asking its other parts. */
final class InMemoryWaiting implements Waiting {
    private final Store store;

    InMemoryWaiting(Store store) {
        this.store = store;
    }

    @Override
    public Map<Matter, Integer> counts(LocalDate today, int most) {
        int mail = failed(DeliveryState.FAILED, most) + failed(DeliveryState.HELD, most);
        var unreachable =
                store.surveys().page(new Survey(null, true, List.of(), 1, 1)).total();
        return store.transactions()
                .within(() -> Map.of(
                        Matter.REVIEW,
                        store.assignments()
                                .list(AssignmentState.AWAITING_REVIEW, most, 0)
                                .size(),
                        Matter.SILENT,
                        store.procedures().silent(most, 0).size(),
                        Matter.UNREACHABLE,
                        Math.toIntExact(Math.min(most, unreachable)),
                        Matter.MAIL,
                        Math.min(most, mail),
                        Matter.REQUESTS,
                        store.privacyRequests().list(RequestState.OPEN, most, 0).size(),
                        Matter.INVOICES,
                        store.invoices().due(today, null, most).size()));
    }

    private int failed(DeliveryState state, int most) {
        return store.deliveries().list(state, most, 0).size();
    }
}
