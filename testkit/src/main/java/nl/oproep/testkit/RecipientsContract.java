package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.privacy.Recipient;
import nl.oproep.privacy.spi.Recipients;
import org.junit.jupiter.api.Test;

/** What {@link Recipients} promise. Extend it once per implementation and hand it an empty store. */
public abstract class RecipientsContract {

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @Test
    void namesWhoReceivedAResponseAsLongAsItIsHeld() {
        var store = emptyStore();
        Recipients recipients = store.recipients();
        var assignment = anAssignment().storedIn(store);
        var submission = aSubmissionTo(assignment).value();
        store.responses().submit(submission, TODAY);
        var response = submission.response();
        var poster = assignment.poster();

        var found = recipients.of(List.of(response.id(), UUID.randomUUID()));

        assertThat(found)
                .containsExactly(new Recipient(
                        response.id(),
                        response.receipt().receipt(),
                        assignment.reference().value(),
                        poster.organisation(),
                        poster.contact(),
                        poster.email(),
                        assignment.language()));
        assertThat(recipients.of(List.of())).isEmpty();
    }
}
