package nl.oproep.adapter.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.link.Link;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.spi.Links;

/** Private links, found by their hash. */
final class JdbcLinks implements Links {
    private final Jdbc jdbc;

    JdbcLinks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Link link) {
        int added = jdbc.one(
                "a private link",
                handle -> handle.createUpdate("""
                        insert into oproep_link (hash, purpose, subject, expires_at)
                        values (:hash, :purpose, :subject, :expires)
                            on conflict do nothing
                        """)
                        .bind("hash", Digests.bytes(link.hash()))
                        .bind("purpose", link.purpose().name())
                        .bind("subject", link.subject())
                        .bindByType("expires", Moments.atOrNull(link.expires()), OffsetDateTime.class)
                        .execute());
        if (added == 0) {
            throw new DuplicateException("a private link");
        }
    }

    @Override
    public Optional<Link> find(Sha256 hash) {
        return jdbc.one(
                "a private link",
                handle -> handle.createQuery("select purpose, subject, expires_at from oproep_link where hash = :hash")
                        .bind("hash", Digests.bytes(hash))
                        .map((row, context) -> new Link(
                                hash,
                                LinkPurpose.valueOf(row.getString("purpose")),
                                row.getObject("subject", UUID.class),
                                Moments.readOrNull(row, "expires_at")))
                        .findOne());
    }

    @Override
    public void revoke(LinkPurpose purpose, UUID subject) {
        jdbc.one(
                "a private link",
                handle -> handle.createUpdate("delete from oproep_link where subject = :subject and purpose = :purpose")
                        .bind("subject", subject)
                        .bind("purpose", purpose.name())
                        .execute());
    }
}
