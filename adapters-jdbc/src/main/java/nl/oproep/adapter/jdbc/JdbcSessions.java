package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.operator.Session;
import nl.oproep.operator.spi.Sessions;

/** Sessions of operators, by the hash of their secret. */
final class JdbcSessions implements Sessions {
    private static final String WHAT = "a session";

    private final Jdbc jdbc;

    JdbcSessions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Session session) {
        int added = jdbc.one(
                WHAT,
                handle -> handle.createUpdate("""
                        insert into oproep_session (hash, operator, seal, confirmed, opened_at, seen_at)
                        values (:hash, cast(:operator as uuid), :seal, :confirmed, :opened, :seen)
                            on conflict do nothing
                        """)
                        .bind("hash", Digests.bytes(session.hash()))
                        .bindByType("operator", session.operator(), UUID.class)
                        .bind("seal", Digests.bytes(session.seal()))
                        .bind("confirmed", session.confirmed())
                        .bind("opened", Moments.at(session.openedAt()))
                        .bind("seen", Moments.at(session.seenAt()))
                        .execute());
        if (added == 0) {
            throw new DuplicateException(WHAT);
        }
    }

    @Override
    public Optional<Session> find(Sha256 hash) {
        return jdbc.one(
                WHAT,
                handle -> handle.createQuery("""
                        select operator, seal, confirmed, opened_at, seen_at
                          from oproep_session
                         where hash = :hash
                        """)
                        .bind("hash", Digests.bytes(hash))
                        .map((row, context) -> new Session(
                                hash,
                                row.getObject("operator", UUID.class),
                                Digests.read(row.getBytes("seal")),
                                row.getBoolean("confirmed"),
                                Moments.read(row, "opened_at"),
                                Moments.read(row, "seen_at")))
                        .findOne());
    }

    @Override
    public void seen(Sha256 hash, Instant at) {
        jdbc.one(
                WHAT,
                handle -> handle.createUpdate("update oproep_session set seen_at = :at where hash = :hash")
                        .bind("at", Moments.at(at))
                        .bind("hash", Digests.bytes(hash))
                        .execute());
    }

    @Override
    public void end(Sha256 hash) {
        jdbc.one(
                WHAT,
                handle -> handle.createUpdate("delete from oproep_session where hash = :hash")
                        .bind("hash", Digests.bytes(hash))
                        .execute());
    }

    @Override
    public int sweep(Instant openedBefore, Instant seenBefore) {
        return jdbc.one(
                "sessions that have ended",
                handle -> handle.createUpdate("delete from oproep_session where opened_at < :opened or seen_at < :seen")
                        .bind("opened", Moments.at(openedBefore))
                        .bind("seen", Moments.at(seenBefore))
                        .execute());
    }
}
