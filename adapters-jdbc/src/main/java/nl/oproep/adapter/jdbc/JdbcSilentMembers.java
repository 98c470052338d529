package nl.oproep.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.spi.SilentMembers;

/** Members of whom nothing was heard, by two indexes of their table. */
final class JdbcSilentMembers implements SilentMembers {
    private final Jdbc jdbc;

    JdbcSilentMembers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> unwarned(Instant lastSign, int max) {
        return jdbc.one(
                "silent members",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_member
                          where silent_from is null and last_sign_at <= :sign
                          order by last_sign_at, id
                          fetch first :max rows only
                        """.formatted(MemberRow.MEMBER))
                        .bind("sign", Moments.at(lastSign))
                        .bind("max", max)
                        .map((row, context) -> MemberRow.member(row))
                        .list());
    }

    @Override
    public boolean warn(UUID id, Instant lastSign, Instant silentFrom) {
        return jdbc.one(
                        "member " + id,
                        handle -> handle.createUpdate("""
                                update oproep_member
                                   set silent_from = :from
                                 where id = :id and silent_from is null and last_sign_at <= :sign
                                """)
                                .bind("from", Moments.at(silentFrom))
                                .bind("id", id)
                                .bind("sign", Moments.at(lastSign))
                                .execute())
                > 0;
    }
}
