package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Map;
import nl.oproep.adapter.jdbc.TraceSql.Column;
import nl.oproep.kernel.Expiry;

/** How members and partners are found and forgotten, with the forms that they sent in and have not confirmed (V2, L1, L5). */
final class PeopleSql {
    private static final String NOT_HELD = " and not exists (select 1 from oproep_hold h where h.subject = %s)";

    /** What a form of a member says, under the names of the form. */
    private static final String FORM = """
            f.name as "name", f.email as "email", f.disciplines as "disciplines", f.regions as "regions",
            case when f.remote then 'true' else 'false' end as "remote",
            cast(f.hours_min as varchar) as "hoursMin", cast(f.hours_max as varchar) as "hoursMax",
            f.availability as "availability", f.about as "about",
            (select b.name || ' (' || b.size || ')' from oproep_brochure b where b.owner = f.id) as "brochure",
            f.terms_version as "acceptTerms",
            f.language as "language"
            """;

    /** What a partner told of themselves goes with the last of their subscriptions. */
    private static final String OF_NOBODY_ELSE = """
            email_key in (select s.partner_email_key from oproep_subscription s where s.id = any(:keys))
               and not exists (select 1 from oproep_subscription o
                                where o.partner_email_key = email_key and not (o.id = any(:keys)))""";

    private PeopleSql() {}

    /** Nobody is due who was not warned; {@code silent_from} says from when the silence of who was counts. */
    static TraceSql members() {
        return new TraceSql(
                "members",
                """
                select f.id as trace_key, f.confirmed_at as since, f.confirmed_at as ended, cast(null as uuid) as about_key,
                       'MEMBER' as "kind", %1$s
                  from oproep_member f
                 where f.email_key = :key
                union all
                select f.id, f.created_at, f.created_at, cast(null as uuid), 'REGISTRATION', %1$s
                  from oproep_registration f
                 where f.email_key = :key
                """.formatted(FORM),
                List.of(new Column("oproep_member", "email_key"), new Column("oproep_registration", "email_key")),
                Map.of(
                        Expiry.MEMBER,
                        "select m.id from oproep_member m where m.silent_from <= :before" + NOT_HELD.formatted("m.id"),
                        Expiry.UNCONFIRMED_MEMBER,
                        "select r.id from oproep_registration r where r.created_at <= :before"
                                + NOT_HELD.formatted("r.id")),
                Map.of(),
                List.of(),
                List.of(
                        "delete from oproep_outbox where subject = any(:keys)",
                        "delete from oproep_link where subject = any(:keys)",
                        "delete from oproep_hold where subject = any(:keys)",
                        "delete from oproep_brochure where owner = any(:keys)"),
                List.of(
                        "delete from oproep_registration where id = any(:keys)",
                        "delete from oproep_member where id = any(:keys)"));
    }

    /** Of a change that somebody else sent in with this address as the new one, the address and nothing more is about this person. */
    static TraceSql partners() {
        return new TraceSql(
                "subscriptions",
                """
                select s.id as trace_key, cast(s.first_day as timestamp with time zone) as since,
                       cast(s.last_day + 1 as timestamp with time zone) as ended, cast(null as uuid) as about_key,
                       'SUBSCRIPTION' as "kind", s.partner_email as "email", cast(s.first_day as varchar) as "start",
                       cast(s.last_day as varchar) as "end", cast(null as varchar) as "newEmail", cast(null as varchar) as "name",
                       cast(null as varchar) as "phone", cast(null as varchar) as "profile"
                  from oproep_subscription s
                 where s.partner_email_key = :key
                union all
                select p.id, p.changed_at,
                       case when exists (select 1 from oproep_subscription s
                                          where s.partner_email_key = p.email_key and s.last_day is null) then null
                            else coalesce((select cast(max(s.last_day) + 1 as timestamp with time zone) from oproep_subscription s
                                            where s.partner_email_key = p.email_key), p.changed_at) end,
                       cast(null as uuid), 'PROFILE', p.email, null, null, null, p.name, p.phone, p.profile
                  from oproep_partner p
                 where p.email_key = :key
                union all
                select c.id, c.agreed_at, c.agreed_at, cast(null as uuid), 'CHANGE', c.email, null, null, c.new_email, c.name,
                       c.phone, c.profile
                  from oproep_partner_change c
                 where c.email_key = :key
                union all
                select c.id, c.agreed_at, c.agreed_at, cast(null as uuid), 'CHANGE', null, null, null, c.new_email, null, null, null
                  from oproep_partner_change c
                 where c.new_email_key = :key and c.email_key <> :key
                """,
                List.of(
                        new Column("oproep_subscription", "partner_email_key"),
                        new Column("oproep_partner", "email_key"),
                        new Column("oproep_partner_change", "email_key"),
                        new Column("oproep_partner_change", "new_email_key")),
                Map.of(
                        Expiry.SUBSCRIPTION,
                        "select s.id from oproep_subscription s where s.last_day < :day" + NOT_HELD.formatted("s.id"),
                        Expiry.UNCONFIRMED_CHANGE,
                        "select c.id from oproep_partner_change c where c.agreed_at <= :before"
                                + NOT_HELD.formatted("c.id")),
                Map.of(),
                List.of(),
                List.of(
                        "delete from oproep_outbox where subject = any(:keys)",
                        "delete from oproep_link where subject = any(:keys)",
                        "delete from oproep_hold where subject = any(:keys)",
                        "delete from oproep_partner_change where " + OF_NOBODY_ELSE + " and not (id = any(:keys))",
                        "delete from oproep_partner where " + OF_NOBODY_ELSE + " and not (id = any(:keys))"),
                List.of(
                        "delete from oproep_partner_change where id = any(:keys)",
                        "delete from oproep_partner where id = any(:keys)",
                        "delete from oproep_subscription where id = any(:keys)"));
    }
}
