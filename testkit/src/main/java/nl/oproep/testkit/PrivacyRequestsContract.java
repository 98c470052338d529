package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;
import nl.oproep.privacy.spi.PrivacyRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PrivacyRequests} promise. Extend it once per implementation and hand it an empty store. */
public abstract class PrivacyRequestsContract {
    private PrivacyRequests requests;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        requests = emptyStore().privacyRequests();
    }

    private static PrivacyRequest request(RequestState state, Instant at) {
        return new PrivacyRequest(
                UUID.randomUUID(),
                0,
                PrivacyKind.ACCESS,
                EmailAddress.of("Kanarie@verzoek-kanarie.example"),
                Language.EN,
                state,
                true,
                false,
                at,
                TODAY.plusMonths(1),
                state == RequestState.ANSWERED ? at : null);
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var open = request(RequestState.OPEN, NOW);
        var answered = request(RequestState.ANSWERED, NOW);
        requests.add(open);
        requests.add(answered);

        assertThat(requests.find(open.id())).contains(open);
        assertThat(requests.find(answered.id())).contains(answered);
        assertThat(requests.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesAKeyThatIsTaken() {
        var request = request(RequestState.OPEN, NOW);
        requests.add(request);

        assertThatThrownBy(() -> requests.add(request)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void replacesAndCountsTheVersionUp() {
        var mailed = request(RequestState.MAILED, NOW);
        requests.add(mailed);
        var next = new PrivacyRequest(
                mailed.id(),
                0,
                mailed.kind(),
                mailed.address(),
                mailed.language(),
                RequestState.ANSWERED,
                true,
                true,
                NOW,
                mailed.dueOn(),
                NOW.plusSeconds(9));

        requests.replace(next);

        assertThat(requests.find(mailed.id())).contains(next.atVersion(1));
        assertThatThrownBy(() -> requests.replace(next)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> requests.replace(request(RequestState.OPEN, NOW)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void listsOneStateOldestFirst() {
        var newest = request(RequestState.OPEN, NOW);
        var oldest = request(RequestState.OPEN, NOW.minusSeconds(9));
        requests.add(newest);
        requests.add(oldest);
        requests.add(request(RequestState.MAILED, NOW));

        assertThat(requests.list(RequestState.OPEN, 10, 0)).containsExactly(oldest, newest);
        assertThat(requests.list(RequestState.OPEN, 1, 1)).containsExactly(newest);
    }
}
