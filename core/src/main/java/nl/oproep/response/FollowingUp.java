package nl.oproep.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.response.spi.Responses;

/** The responses as the operator follows them up (R2). The host sees to it that only an operator gets here. */
public final class FollowingUp {
    private final Responses responses;

    public FollowingUp(Responses responses) {
        this.responses = responses;
    }

    /** The response or question with this key, or empty when it never was or has been wiped. */
    public Optional<Response> find(UUID id) {
        return responses.find(id);
    }

    /** The response or question with this receipt, or empty likewise. */
    public Optional<Response> known(String receipt) {
        return responses.known(receipt);
    }

    /** Responses and questions to an assignment, newest first, at most {@code limit} of them, skipping {@code offset}. */
    public List<Response> list(Reference assignment, int limit, int offset) {
        return responses.list(assignment, limit, offset);
    }

    /** How many responses and questions there are to an assignment. */
    public long count(Reference assignment) {
        return responses.count(assignment);
    }
}
