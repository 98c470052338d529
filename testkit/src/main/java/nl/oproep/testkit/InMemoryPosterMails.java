package nl.oproep.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.Reference;
import nl.oproep.inbound.PassedMails;
import nl.oproep.mail.DeliveryState;
import nl.oproep.response.ResponseMails;
import nl.oproep.response.spi.PosterMails;
import nl.oproep.testkit.InMemoryOutbox.Waiting;

/** Mails to posters in memory, addressed by the assignments beside them. */
final class InMemoryPosterMails implements PosterMails {
    private final Memory memory;
    private final InMemoryOutbox outbox;
    private final InMemoryResponses responses;
    private final InMemoryAssignments assignments;

    InMemoryPosterMails(
            Memory memory, InMemoryOutbox outbox, InMemoryResponses responses, InMemoryAssignments assignments) {
        this.memory = memory;
        this.outbox = outbox;
        this.responses = responses;
        this.assignments = assignments;
    }

    @Override
    public int hold(Reference assignment) {
        return memory.within(() -> {
            var waiting = to(assignment).stream()
                    .filter(row -> row.status().state() == DeliveryState.PENDING && row.owner() == null)
                    .toList();
            waiting.forEach(row -> outbox.put(row.now(
                    DeliveryState.HELD, row.status().attempts(), row.status().reason(), null, null)));
            return waiting.size();
        });
    }

    @Override
    public int release(Reference assignment, Instant now) {
        return memory.within(() -> {
            var kept = to(assignment).stream()
                    .filter(row -> row.status().state() == DeliveryState.HELD || cameBack(row))
                    .toList();
            kept.forEach(row -> send(row, now));
            return kept.size();
        });
    }

    @Override
    public boolean again(UUID delivery, Instant now) {
        return memory.within(() -> {
            var row = outbox.find(delivery).filter(InMemoryPosterMails::cameBack);
            row.ifPresent(found -> send(found, now));
            return row.isPresent();
        });
    }

    /** Its words are those of the response; an answer that came back has lost its words. A server may have refused it at once. */
    private static boolean cameBack(Waiting row) {
        return Set.of(DeliveryState.RETURNED, DeliveryState.FAILED)
                        .contains(row.status().state())
                && row.status().kind().equals(ResponseMails.TO_POSTER);
    }

    private void send(Waiting row, Instant now) {
        assignment(row).ifPresent(a -> outbox.put(row.addressed(a.poster().email(), now)));
    }

    private Optional<Assignment> assignment(Waiting row) {
        return responses.find(row.status().subject()).flatMap(response -> assignments.find(response.assignment()));
    }

    private List<Waiting> to(Reference assignment) {
        return outbox.all().stream()
                .filter(row -> row.status().kind().equals(ResponseMails.TO_POSTER)
                        || row.status().kind().equals(PassedMails.TO_POSTER))
                .filter(row -> assignment(row)
                        .filter(a -> a.reference().equals(assignment))
                        .isPresent())
                .toList();
    }
}
