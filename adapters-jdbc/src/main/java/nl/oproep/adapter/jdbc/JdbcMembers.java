package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.spi.Members;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Members in one table, and what they are found by in another, written together. */
final class JdbcMembers implements Members {
    private final Jdbc jdbc;

    JdbcMembers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Member member) {
        var what = "member " + member.id();
        int added = jdbc.together(what, handle -> {
            int rows = bind(handle.createUpdate("""
                            insert into oproep_member (
                                id, name, email, email_key, disciplines, regions, remote, hours_min, hours_max,
                                availability, about, language, terms_version, terms_digest, agreed_at, tag,
                                address_hash, confirmed_at, last_sign_at)
                            values (
                                :id, :name, :email, :emailKey, :disciplines, :regions, :remote, :hoursMin, :hoursMax,
                                :availability, :about, :language, :terms, :termsDigest, :agreed, :tag,
                                :hash, :confirmed, :sign)
                                on conflict do nothing
                            """), member).execute();
            if (rows > 0) {
                interests(handle, member);
            }
            return rows;
        });
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public boolean replace(Member member) {
        return jdbc.together("member " + member.id(), handle -> {
            int rows = bind(handle.createUpdate("""
                            update oproep_member
                               set name = :name, email = :email, email_key = :emailKey, disciplines = :disciplines,
                                   regions = :regions, remote = :remote, hours_min = :hoursMin, hours_max = :hoursMax,
                                   availability = :availability, about = :about, language = :language,
                                   terms_version = :terms, terms_digest = :termsDigest, agreed_at = :agreed, tag = :tag,
                                   address_hash = :hash, confirmed_at = :confirmed, last_sign_at = :sign,
                                   silent_from = null
                             where id = :id
                            """), member).execute();
            if (rows > 0) {
                handle.createUpdate("delete from oproep_interest where member = :id")
                        .bind("id", member.id())
                        .execute();
                interests(handle, member);
            }
            return rows > 0;
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Member member) {
        return MemberRow.bind(statement, member.id(), member.profile(), member.language(), member.consent())
                .bind("tag", member.tag())
                .bind("hash", Digests.bytes(member.hash()))
                .bind("confirmed", Moments.at(member.confirmedAt()))
                .bind("sign", Moments.at(member.lastSign()));
    }

    private static void interests(Handle handle, Member member) {
        var batch = handle.prepareBatch(
                "insert into oproep_interest (discipline, region, member) values (:discipline, :region, :member)");
        Interests.stored(member.profile().preferences())
                .forEach(pair -> batch.bind("discipline", pair.discipline())
                        .bind("region", pair.region())
                        .bind("member", member.id())
                        .add());
        batch.execute();
    }

    @Override
    public Optional<Member> find(UUID id) {
        return found("member " + id, "id", id);
    }

    @Override
    public Optional<Member> find(EmailAddress address) {
        return found("a member", "email_key", address.key());
    }

    @Override
    public Optional<Member> tagged(String tag) {
        return found("a member", "tag", tag);
    }

    private Optional<Member> found(String what, String column, Object key) {
        return jdbc.one(
                what,
                handle -> handle.createQuery(
                                "select " + MemberRow.MEMBER + " from oproep_member where " + column + " = :key")
                        .bind("key", key)
                        .map((row, context) -> MemberRow.member(row))
                        .findOne());
    }

    @Override
    public void remove(UUID id) {
        jdbc.one(
                "member " + id,
                handle -> handle.createUpdate("delete from oproep_member where id = :id")
                        .bind("id", id)
                        .execute());
    }

    @Override
    public List<Member> list(int limit, int offset) {
        return jdbc.one(
                "members",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_member
                          order by confirmed_at desc, id
                         offset :offset rows fetch first :limit rows only
                        """.formatted(MemberRow.MEMBER))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> MemberRow.member(row))
                        .list());
    }
}
