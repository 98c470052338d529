package nl.oproep.adapter.jdbc;

import java.time.Instant;
import nl.oproep.inbound.spi.Arrivals;

/** Marks of mails that came in. Whoever marks the same one at the same moment waits for the other's commit, and then finds it known. */
final class JdbcArrivals implements Arrivals {
    private final Jdbc jdbc;

    JdbcArrivals(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mark(Arrival arrival) {
        return jdbc.one(
                        "the mark of a mail",
                        handle -> handle.createUpdate("""
                                insert into oproep_arrival (id, fingerprint, concerns, arrived_at)
                                values (:id, :fingerprint, :concerns, :at)
                                    on conflict do nothing
                                """)
                                .bind("id", arrival.id())
                                .bind("fingerprint", Digests.bytes(arrival.fingerprint()))
                                .bind("concerns", arrival.concerns())
                                .bind("at", Moments.at(arrival.at()))
                                .execute())
                > 0;
    }

    @Override
    public long count(String concerns, Instant since) {
        return jdbc.one(
                "marks of mails",
                handle -> handle.createQuery(
                                "select count(*) from oproep_arrival where concerns = :concerns and arrived_at >= :since")
                        .bind("concerns", concerns)
                        .bind("since", Moments.at(since))
                        .mapTo(Long.class)
                        .one());
    }
}
