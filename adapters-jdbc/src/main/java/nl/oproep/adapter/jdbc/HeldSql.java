package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.oproep.adapter.jdbc.TraceSql.Column;
import nl.oproep.inbound.Answerable;
import nl.oproep.kernel.Expiry;

/** How everything that is held beside a procedure is found and forgotten: mails and links, placements, invoices, requests (V2). */
final class HeldSql {
    private static final String NOT_HELD = " and not exists (select 1 from oproep_hold h where h.subject = %s)";

    /** When nothing more is to be invoiced for a placement: its last document, or its recording. Written with {@code fetch first}, or PostgreSQL reads all of {@code oproep_due} for one placement. */
    private static final String SETTLED = """
            case when (select 1 from oproep_due d where d.placement = p.id and d.look_on is not null
                         fetch first 1 row only) is not null then null
                 else coalesce((select max(cast(i.issued_on as timestamp with time zone)) from oproep_invoice i
                                 where i.placement = p.id), p.recorded_at) end""";

    /** What can be answered goes with what it is about. */
    private static final String NOT_ANSWERABLE = Answerable.KINDS.stream()
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ", " and kind not in (", ")"));

    private HeldSql() {}

    /** Marks of mails that came in: they lead to nobody. */
    static TraceSql arrivals() {
        return new TraceSql(
                "marks of mails",
                """
                select id as trace_key, arrived_at as since, arrived_at as ended, id as about_key
                  from oproep_arrival
                 where id is null and concerns = :key
                """,
                List.of(),
                Map.of(Expiry.ARRIVAL, "select id from oproep_arrival where arrived_at <= :before"),
                Map.of(),
                List.of(),
                List.of(),
                List.of("delete from oproep_arrival where id = any(:keys)"));
    }

    static TraceSql mails() {
        return new TraceSql(
                "mails",
                """
                select o.id as trace_key, o.created_at as since, o.created_at as ended, o.subject as about_key,
                       o.kind as "kind", o.recipient as "email", o.state as "state"
                  from oproep_outbox o
                 where lower(o.recipient) = :key and o.recipient is not null
                """,
                List.of(),
                Map.of(
                        Expiry.DELIVERED_MAIL,
                        settled("= 'DELIVERED'") + NOT_ANSWERABLE,
                        Expiry.FAILED_MAIL,
                        settled("in ('FAILED', 'RETURNED')")),
                Map.of(),
                List.of(),
                List.of(),
                List.of("delete from oproep_outbox where id = any(:keys)"));
    }

    /** By what they open: a hash leads to nobody. */
    static TraceSql links() {
        return new TraceSql(
                "links",
                """
                select subject as trace_key, expires_at as since, expires_at as ended, subject as about_key
                  from oproep_link
                 where subject is null and purpose = :key
                """,
                List.of(),
                Map.of(Expiry.LINK, "select distinct subject from oproep_link where expires_at <= :before"),
                Map.of(),
                List.of(),
                List.of(),
                List.of("delete from oproep_link where subject = any(:keys) and expires_at <= :now"));
    }

    private static String settled(String state) {
        return "select id from oproep_outbox where state " + state
                + " and created_at <= :before and settled_at <= :before";
    }

    /** By keys in an array: PostgreSQL, which keeps no statistics of addresses, expects so many of them that it would join by reading all placements. */
    static TraceSql placements() {
        return new TraceSql(
                "placements",
                """
                select p.id as trace_key, p.recorded_at as since, %s as ended, cast(null as uuid) as about_key,
                       p.periods as "periods", p.debtor as "billing", p.language as "language"
                  from oproep_placement p
                 where p.id = any(array(
                           select b.id from oproep_placement b where b.debtor_key = :key
                           union
                           select (select w.id from oproep_placement w where w.response = r.id fetch first 1 row only)
                             from oproep_response r
                            where r.candidate_email_key = :key))
                """.formatted(SETTLED),
                List.of(new Column("oproep_placement", "debtor_key")),
                Map.of(
                        Expiry.PLACEMENT,
                        "select p.id from oproep_placement p where p.recorded_at <= :before and " + SETTLED
                                + " <= :before" + NOT_HELD.formatted("p.id")),
                Map.of(),
                List.of(),
                List.of(
                        "delete from oproep_outbox where subject = any(:keys)",
                        "delete from oproep_link where subject = any(:keys)",
                        "delete from oproep_hold where subject = any(:keys)",
                        "delete from oproep_due where placement = any(:keys)"),
                List.of("delete from oproep_placement where id = any(:keys)"));
    }

    static TraceSql invoices() {
        return new TraceSql(
                "invoices",
                """
                select i.id as trace_key, cast(i.issued_on as timestamp with time zone) as since,
                       cast((i.issue_year + 1) || '-01-01 00:00:00+00' as timestamp with time zone) as ended,
                       i.placement as about_key,
                       i.kind as "kind", i.series || '-' || i.issue_year || '-' || i.number as "number",
                       i.issued_on as "date", i.content as "content"
                  from oproep_invoice i
                 where i.debtor_key = :key
                """,
                List.of(new Column("oproep_invoice", "debtor_key")),
                Map.of(
                        Expiry.INVOICE,
                        "select i.id from oproep_invoice i where i.issue_year < extract(year from cast(:day as date))"
                                + NOT_HELD.formatted("i.id")),
                Map.of(),
                List.of(),
                List.of(
                        "delete from oproep_outbox where subject = any(:keys)",
                        "delete from oproep_hold where subject = any(:keys)"),
                List.of("delete from oproep_invoice where id = any(:keys)"));
    }

    static TraceSql requests() {
        return new TraceSql(
                "privacy requests",
                """
                select q.id as trace_key, q.requested_at as since, q.answered_at as ended, cast(null as uuid) as about_key,
                       q.kind as "kind", q.email as "email", q.state as "state"
                  from oproep_privacy_request q
                 where q.email_key = :key
                """,
                List.of(new Column("oproep_privacy_request", "email_key")),
                Map.of(
                        Expiry.REQUEST,
                                "select q.id from oproep_privacy_request q where q.state = 'ANSWERED' and q.requested_at <= :before and q.answered_at <= :before",
                        Expiry.UNCONFIRMED_REQUEST,
                                "select q.id from oproep_privacy_request q where q.state = 'MAILED' and q.requested_at <= :before"),
                Map.of(),
                List.of(),
                List.of(
                        "delete from oproep_outbox where subject = any(:keys)",
                        "delete from oproep_link where subject = any(:keys)"),
                List.of("delete from oproep_privacy_request where id = any(:keys)"));
    }
}
