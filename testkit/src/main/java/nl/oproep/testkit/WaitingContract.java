package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aDelivery;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.operator.Matter;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.Reminders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link nl.oproep.operator.spi.Waiting} promises. Extend it once per implementation and hand it an empty store. */
public abstract class WaitingContract {
    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void countsNothingWhereNothingWaits() {
        anAssignment().storedIn(store);
        store.outbox().add(List.of(aDelivery()));
        request(RequestState.MAILED);
        request(RequestState.ANSWERED);

        assertThat(counts(9)).isEqualTo(counted(0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsEachMatterByItself() {
        anAssignment().in(AssignmentState.AWAITING_REVIEW).storedIn(store);
        silent(anAssignment().in(AssignmentState.CLOSED).storedIn(store).id());
        silent(anAssignment().unreachable().storedIn(store).id());
        anAssignment().unreachable().in(AssignmentState.FINISHED).storedIn(store);
        for (int i = 0; i < 3; i++) {
            store.outbox().addFailed(Map.of(aDelivery(), "no"));
        }
        for (int i = 0; i < 4; i++) {
            request(RequestState.OPEN);
        }
        for (int i = 0; i < 5; i++) {
            store.placements().add(new SomePlacement().value());
        }

        assertThat(counts(9)).isEqualTo(counted(1, 2, 1, 3, 4, 5));
        assertThat(counts(2)).isEqualTo(counted(1, 2, 1, 2, 2, 2));
    }

    private Map<Matter, Integer> counts(int most) {
        var counts = new EnumMap<Matter, Integer>(Matter.class);
        List.of(Matter.values()).forEach(matter -> counts.put(matter, 0));
        counts.putAll(store.waiting().counts(TODAY, most));
        return counts;
    }

    private static Map<Matter, Integer> counted(
            int review, int silent, int unreachable, int mail, int requests, int invoices) {
        return Map.of(
                Matter.REVIEW, review,
                Matter.SILENT, silent,
                Matter.UNREACHABLE, unreachable,
                Matter.MAIL, mail,
                Matter.REQUESTS, requests,
                Matter.INVOICES, invoices);
    }

    private void silent(UUID assignment) {
        var found = store.procedures().find(assignment).orElseThrow();
        store.procedures()
                .replace(new Procedure(
                        assignment,
                        found.version(),
                        null,
                        new Reminders(NOW, 3, NOW, NOW),
                        found.telling(),
                        null,
                        null));
    }

    private void request(RequestState state) {
        store.privacyRequests()
                .add(new PrivacyRequest(
                        UUID.randomUUID(),
                        0,
                        PrivacyKind.ERASURE,
                        EmailAddress.of("kanarie@verzoek-kanarie.example"),
                        Language.NL,
                        state,
                        false,
                        false,
                        NOW,
                        TODAY.plusMonths(1),
                        state == RequestState.ANSWERED ? NOW : null));
    }
}
