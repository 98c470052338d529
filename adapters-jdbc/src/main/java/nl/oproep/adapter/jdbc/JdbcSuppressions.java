package nl.oproep.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import nl.oproep.announcement.Suppression;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.announcement.spi.Suppressions;
import nl.oproep.kernel.Sha256;

/** Keyed hashes of addresses that get no mail that is not one-off. */
final class JdbcSuppressions implements Suppressions {
    private final Jdbc jdbc;

    JdbcSuppressions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Suppression suppression) {
        jdbc.together("a suppressed address", handle -> {
            handle.createUpdate("delete from oproep_suppression where hash = :hash")
                    .bind("hash", Digests.bytes(suppression.hash()))
                    .execute();
            return handle.createUpdate("""
                            insert into oproep_suppression (hash, reason, since) values (:hash, :reason, :since)
                                on conflict do nothing
                            """)
                    .bind("hash", Digests.bytes(suppression.hash()))
                    .bind("reason", suppression.reason().name())
                    .bind("since", Moments.at(suppression.at()))
                    .execute();
        });
    }

    @Override
    public void lift(Sha256 hash) {
        jdbc.one(
                "a suppressed address",
                handle -> handle.createUpdate("delete from oproep_suppression where hash = :hash")
                        .bind("hash", Digests.bytes(hash))
                        .execute());
    }

    @Override
    public List<Suppression> among(Collection<Sha256> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return jdbc.one(
                "suppressed addresses",
                handle -> handle.createQuery(
                                "select hash, reason, since from oproep_suppression where hash = any(:hashes)")
                        .bind(
                                "hashes",
                                (position, statement, context) -> statement.setArray(
                                        position,
                                        statement
                                                .getConnection()
                                                .createArrayOf(
                                                        "bytea",
                                                        hashes.stream()
                                                                .map(Digests::bytes)
                                                                .toArray(byte[][]::new))))
                        .map((row, context) -> new Suppression(
                                Digests.read(row.getBytes("hash")),
                                SuppressionReason.valueOf(row.getString("reason")),
                                Moments.read(row, "since")))
                        .list());
    }
}
