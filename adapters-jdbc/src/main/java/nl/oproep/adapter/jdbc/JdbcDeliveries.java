package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.spi.Deliveries;

/** The outbox as the operator sees it: no query here reads a recipient. */
final class JdbcDeliveries implements Deliveries {
    private final Jdbc jdbc;

    JdbcDeliveries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The state stands in the statement itself, so that a partial index can be seen to fit; what is pending is due some day. */
    @Override
    public List<DeliveryStatus> list(DeliveryState state, int limit, int offset) {
        var fits = "state = '" + state.name() + (state == DeliveryState.PENDING ? "' and due_at is not null" : "'");
        return jdbc.one(
                "deliveries",
                handle -> handle.createQuery("""
                                select id, kind, subject, state, attempt, reason, created_at, due_at
                                  from oproep_outbox
                                 where %s
                                 order by created_at desc, id
                                offset :offset rows fetch first :limit rows only
                                """.formatted(fits))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> status(row))
                        .list());
    }

    @Override
    public List<DeliveryStatus> about(Collection<UUID> subjects, int limit) {
        return jdbc.one(
                "deliveries",
                handle -> handle.createQuery("""
                                select id, kind, subject, state, attempt, reason, created_at, due_at
                                  from oproep_outbox
                                 where subject = any(:subjects)
                                 order by created_at desc, id
                                 fetch first :limit rows only
                                """)
                        .bindArray("subjects", UUID.class, subjects)
                        .bind("limit", limit)
                        .map((row, context) -> status(row))
                        .list());
    }

    private static DeliveryStatus status(ResultSet row) throws SQLException {
        return new DeliveryStatus(
                row.getObject("id", UUID.class),
                new MailKind(row.getString("kind")),
                row.getObject("subject", UUID.class),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("reason"),
                Moments.read(row, "created_at"),
                Moments.readOrNull(row, "due_at"));
    }

    @Override
    public Map<DeliveryState, Long> counts() {
        record Count(DeliveryState state, long number) {}
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        jdbc.one(
                        "deliveries",
                        handle -> handle.createQuery(
                                        "select state, count(*) as number from oproep_outbox group by state")
                                .map((row, context) ->
                                        new Count(DeliveryState.valueOf(row.getString("state")), row.getLong("number")))
                                .list())
                .forEach(count -> counts.put(count.state(), count.number()));
        return counts;
    }

    @Override
    public boolean retry(UUID id, Instant now) {
        return jdbc.one(
                        "delivery " + id,
                        handle -> handle.createUpdate("""
                                update oproep_outbox
                                   set state = 'PENDING', due_at = :now, attempt = 0, settled_at = null
                                 where id = :id and state in ('FAILED', 'HELD')
                                """)
                                .bind("id", id)
                                .bind("now", Moments.at(now))
                                .execute())
                == 1;
    }
}
