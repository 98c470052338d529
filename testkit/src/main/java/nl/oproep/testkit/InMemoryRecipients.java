package nl.oproep.testkit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.privacy.Recipient;
import nl.oproep.privacy.spi.Recipients;
import nl.oproep.response.Response;

/** Who received responses, in memory. */
final class InMemoryRecipients implements Recipients {
    private final InMemoryResponses responses;
    private final InMemoryAssignments assignments;

    InMemoryRecipients(InMemoryResponses responses, InMemoryAssignments assignments) {
        this.responses = responses;
        this.assignments = assignments;
    }

    @Override
    public List<Recipient> of(List<UUID> keys) {
        return keys.stream()
                .flatMap(key -> responses.find(key).stream())
                .flatMap(response -> recipient(response).stream())
                .toList();
    }

    private Optional<Recipient> recipient(Response response) {
        return assignments
                .find(response.assignment())
                .map(a -> new Recipient(
                        response.id(),
                        response.receipt().receipt(),
                        a.reference().value(),
                        a.poster().organisation(),
                        a.poster().contact(),
                        a.poster().email(),
                        a.language()));
    }
}
