package nl.oproep.announcement;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of an issue's audience that one node has in hand: what lies after {@code after}, up to and with {@code upTo}. It is there until all of it is settled, so that nobody is missed when the node dies (L2).
 *
 * @param after moves on as mails are settled
 * @param owner the node
 * @param attempt counts who had it in hand, from 1
 * @param leaseEnds until when nobody else takes it
 */
public record Stretch(UUID id, UUID issue, UUID after, UUID upTo, String owner, int attempt, Instant leaseEnds) {

    /** What is left of it. */
    public Stretch from(UUID settled, Instant ends) {
        return new Stretch(id, issue, settled, upTo, owner, attempt, ends);
    }
}
