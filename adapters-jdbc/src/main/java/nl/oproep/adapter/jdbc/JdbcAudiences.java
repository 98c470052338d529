package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.oproep.announcement.Addressee;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.spi.Audiences;
import org.jdbi.v3.core.statement.SqlStatement;

/** Members past whom an issue goes: ranges of the index of interests, merged in the order of members. */
final class JdbcAudiences implements Audiences {
    private final Jdbc jdbc;

    JdbcAudiences(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> end(Audience audience, UUID after, int max) {
        var ids = jdbc.one(
                "an audience",
                handle -> bind(handle.createQuery(candidates(audience)), audience)
                        .bind("after", after)
                        .bind("max", max)
                        .mapTo(UUID.class)
                        .list());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }

    @Override
    public List<Addressee> members(Audience audience, UUID after, UUID upTo, int max) {
        return jdbc.one(
                "an audience",
                handle -> hours(
                                bind(
                                        handle.createQuery("""
                                 select %s
                                   from oproep_member m
                                  where %s
                                    %s
                                  order by id
                                  fetch first :max rows only
                                """.formatted(MemberRow.ADDRESSEE, range(audience), WANTED)),
                                        audience),
                                audience)
                        .bind("after", after)
                        .bind("upTo", upTo)
                        .bind("max", max)
                        .map((row, context) -> MemberRow.addressee(row))
                        .list());
    }

    @Override
    public long size(Audience audience) {
        var among = audience.everybody() ? "1 = 1" : "id in (" + union(audience, "", "") + ")";
        return jdbc.one(
                "an audience",
                handle -> hours(
                                bind(
                                        handle.createQuery(
                                                "select count(*) from oproep_member m where " + among + WANTED),
                                        audience),
                                audience)
                        .mapTo(Long.class)
                        .one());
    }

    /** Who wants so many hours, and is not suppressed. */
    private static final String WANTED = """
             and (:everybody or :hours is null
                  or ((hours_min is null or hours_min <= :hours) and (hours_max is null or hours_max >= :hours)))
             and not exists (select 1 from oproep_suppression s where s.hash = m.address_hash)
            """;

    private static String candidates(Audience audience) {
        return audience.everybody()
                ? "select id from oproep_member where id > :after order by id fetch first :max rows only"
                : "select member from ("
                        + union(audience, " and member > :after", " order by member fetch first :max rows only")
                        + ") candidate order by member fetch first :max rows only";
    }

    private static String range(Audience audience) {
        return audience.everybody()
                ? "id > :after and id <= :upTo"
                : "id in (" + union(audience, " and member > :after and member <= :upTo", "") + ")";
    }

    /** Each pair by itself, so that each is a range of the index; together without repeats. */
    private static String union(Audience audience, String range, String limit) {
        return IntStream.range(0, Interests.asked(audience).size())
                .mapToObj(i -> "(select member from oproep_interest where discipline = :d" + i + " and region = :r" + i
                        + range + limit + ")")
                .collect(Collectors.joining(" union "));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Audience audience) {
        if (!audience.everybody()) {
            var pairs = Interests.asked(audience);
            for (int i = 0; i < pairs.size(); i++) {
                statement
                        .bind("d" + i, pairs.get(i).discipline())
                        .bind("r" + i, pairs.get(i).region());
            }
        }
        return statement;
    }

    private static <S extends SqlStatement<S>> S hours(S statement, Audience audience) {
        return statement.bind("everybody", audience.everybody()).bindByType("hours", audience.hours(), Integer.class);
    }
}
