package nl.oproep.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.Responder;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.response.Response;
import org.jspecify.annotations.Nullable;

/** Responders, read from the responses in memory. */
final class InMemoryResponders implements Responders {
    private static final Comparator<Position> IN_ORDER =
            Comparator.comparing(Position::submittedAt).thenComparing(Position::response, Comparator.reverseOrder());

    private final Memory memory;
    private final InMemoryResponses responses;

    InMemoryResponders(Memory memory, InMemoryResponses responses) {
        this.memory = memory;
        this.responses = responses;
    }

    @Override
    public List<Responder> after(Reference assignment, @Nullable Position position, int max) {
        return memory.within(() -> {
            var first = new LinkedHashMap<String, Responder>();
            responses.all().stream()
                    .filter(response -> response.assignment().equals(assignment))
                    .map(InMemoryResponders::responder)
                    .sorted(Comparator.comparing(Responder::position, IN_ORDER))
                    .forEach(responder ->
                            first.putIfAbsent(responder.candidate().email().key(), responder));
            return first.values().stream()
                    .filter(responder -> position == null || IN_ORDER.compare(responder.position(), position) > 0)
                    .limit(max)
                    .toList();
        });
    }

    @Override
    public boolean holds(UUID response) {
        return responses.find(response).isPresent();
    }

    private static Responder responder(Response response) {
        return new Responder(response.id(), response.candidate(), response.language(), response.submittedAt());
    }
}
