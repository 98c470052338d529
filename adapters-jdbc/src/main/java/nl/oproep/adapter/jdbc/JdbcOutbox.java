package nl.oproep.adapter.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.spi.Outbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The outbox in one table. A lease is nothing but a moment in {@code due_at}: what is held is due again when the lease ends, so a node that dies needs nobody to clean up after it.
 */
final class JdbcOutbox implements Outbox {
    private final Jdbc jdbc;
    private final Dialect dialect;
    private final Clock clock;

    JdbcOutbox(Jdbc jdbc, Dialect dialect, Clock clock) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public void add(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        jdbc.together("deliveries", handle -> {
            Batch.execute(handle, OutboxRow.INSERT_PENDING, deliveries, OutboxRow::bindPending);
            return deliveries.size();
        });
    }

    @Override
    public void addFailed(Map<Delivery, String> refused) {
        var now = Moments.at(clock.instant());
        jdbc.together("refused deliveries", handle -> {
            Batch.execute(handle, OutboxRow.INSERT_FAILED, List.copyOf(refused.entrySet()), (statement, one) -> {
                OutboxRow.bindHeld(statement, one.getKey());
                statement.setString(9, Reasons.storable(one.getValue()));
                statement.setObject(10, now);
            });
            return refused.size();
        });
    }

    @Override
    public List<Claim> claim(String owner, Instant now, Instant leaseEnds, int max) {
        var what = "due deliveries";
        Function<Handle, List<Claim>> claim =
                handle -> dialect.claim(handle, owner, Moments.at(now), Moments.at(leaseEnds), max);
        return dialect.inOneStatement() ? jdbc.one(what, claim) : jdbc.together(what, claim);
    }

    /** What is held is due some day, so the index of what is due finds it; an index of owners would be written at every claim. */
    @Override
    public int renew(String owner, Instant now, Instant leaseEnds) {
        return jdbc.one(
                "held deliveries",
                handle -> handle.createUpdate(
                                "update oproep_outbox set due_at = :until where owner = :owner and due_at > :now")
                        .bind("until", Moments.at(leaseEnds))
                        .bind("owner", owner)
                        .bind("now", Moments.at(now))
                        .execute());
    }

    @Override
    public int release(String owner, Instant now) {
        return jdbc.one(
                "held deliveries",
                handle -> handle.createUpdate("""
                        update oproep_outbox
                           set owner = null, due_at = :now, attempt = attempt - 1
                         where owner = :owner and due_at is not null
                        """)
                        .bind("owner", owner)
                        .bind("now", Moments.at(now))
                        .execute());
    }

    @Override
    public void settle(String owner, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        jdbc.together("settled deliveries", handle -> {
            delivered(handle, owner, of(outcomes, Delivered.class));
            postponed(handle, owner, of(outcomes, Postponed.class));
            failed(handle, owner, of(outcomes, Failed.class));
            givenBack(handle, owner, of(outcomes, GivenBack.class));
            dropped(handle, owner, of(outcomes, Dropped.class));
            return outcomes.size();
        });
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.one(
                "due deliveries",
                handle -> handle.createQuery(
                                "select due_at from oproep_outbox where due_at is not null order by due_at, id fetch first 1 rows only")
                        .mapTo(OffsetDateTime.class)
                        .findOne()
                        .map(OffsetDateTime::toInstant));
    }

    /** Nearly all of them were delivered at the same try, so this is one statement. */
    private void delivered(Handle handle, String owner, List<Delivered> outcomes) {
        var now = Moments.at(clock.instant());
        byAttempt(outcomes)
                .forEach((attempt, ids) -> handle.createUpdate("""
                        update oproep_outbox
                           set state = 'DELIVERED', due_at = null, owner = null, recipient = null, details = null,
                               reason = null, settled_at = :settled
                         where id = any(:ids) and owner = :owner and attempt = :attempt
                        """)
                        .bind("settled", now)
                        .bindArray("ids", UUID.class, ids)
                        .bind("owner", owner)
                        .bind("attempt", attempt)
                        .execute());
    }

    private static Map<Integer, List<UUID>> byAttempt(List<Delivered> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        Delivered::attempt, TreeMap::new, Collectors.mapping(Delivered::id, Collectors.toList())));
    }

    private static void postponed(Handle handle, String owner, List<Postponed> outcomes) {
        var batch = held(handle, "update oproep_outbox set due_at = :due, owner = null, reason = :reason");
        outcomes.forEach(o -> bind(batch, owner, o)
                .bind("due", Moments.at(o.nextTry()))
                .bind("reason", Reasons.storable(o.reason()))
                .add());
        batch.execute();
    }

    private void failed(Handle handle, String owner, List<Failed> outcomes) {
        var batch = held(handle, """
                update oproep_outbox
                   set state = 'FAILED', due_at = null, owner = null, reason = :reason, settled_at = :settled
                """);
        var now = Moments.at(clock.instant());
        outcomes.forEach(o -> bind(batch, owner, o)
                .bind("reason", Reasons.storable(o.reason()))
                .bind("settled", now)
                .add());
        batch.execute();
    }

    private static void givenBack(Handle handle, String owner, List<GivenBack> outcomes) {
        var batch = held(handle, "update oproep_outbox set due_at = :due, owner = null, attempt = attempt - 1");
        outcomes.forEach(
                o -> bind(batch, owner, o).bind("due", Moments.at(o.nextTry())).add());
        batch.execute();
    }

    private static void dropped(Handle handle, String owner, List<Dropped> outcomes) {
        var batch = held(handle, "delete from oproep_outbox");
        outcomes.forEach(o -> bind(batch, owner, o).add());
        batch.execute();
    }

    /** Only what is still held, by this owner, in this attempt: whoever lost the lease changes nothing. */
    private static PreparedBatch held(Handle handle, String change) {
        return handle.prepareBatch(change + " where id = :id and owner = :owner and attempt = :attempt");
    }

    private static PreparedBatch bind(PreparedBatch batch, String owner, Outcome outcome) {
        return batch.bind("id", outcome.id()).bind("owner", owner).bind("attempt", outcome.attempt());
    }

    private static <O extends Outcome> List<O> of(List<Outcome> outcomes, Class<O> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
