package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.adapter.jdbc.TraceSql.Column;
import nl.oproep.kernel.Expiry;

/** How assignments, and the responses to them, are found and forgotten: a response with its route, an assignment with all of its responses (V2, V4). */
final class ProcedureSql {
    private static final String KEYS = "= any(:keys)";

    private static final String OF_KEYS =
            "in (select r.id from oproep_response r join oproep_assignment a on a.reference = r.assignment where a.id = any(:keys))";

    private static final String NOT_HELD = "not exists (select 1 from oproep_hold h where h.subject = %s)";

    private ProcedureSql() {}

    static TraceSql responses() {
        return new TraceSql(
                "responses",
                """
                select r.id as trace_key, r.submitted_at as since,
                       case when (select 1 from oproep_placement p
                                   where p.response = r.id and p.debtor is null and not p.partner and not p.called_off
                                   fetch first 1 row only) is not null
                            then null else r.submitted_at end as ended,
                       cast(null as uuid) as about_key,
                       r.receipt as "receipt", r.assignment as "assignment", r.kind as "kind", r.candidate_name as "name",
                       r.candidate_email as "email", r.candidate_phone as "phone", r.exact_copy as "exactCopy",
                       (select string_agg(x.name || ' (' || x.size || ')', ', ') from oproep_attachment x where x.response = r.id)
                           as "attachments",
                       case when r.only_this_assignment then 'true' else 'false' end as "onlyThisAssignment",
                       case when r.destroy_after_procedure then 'true' else 'false' end as "destroyAfterProcedure",
                       case when r.partner then 'true' else 'false' end as "partner",
                       r.terms_version as "acceptTerms", r.language as "language"
                  from oproep_response r
                 where r.candidate_email_key = :key
                """,
                List.of(new Column("oproep_response", "candidate_email_key")),
                Map.of(
                        Expiry.RESPONSE,
                        dueResponses(" and not r.destroy_after_procedure"),
                        Expiry.RESPONSE_TO_DESTROY,
                        dueResponses(" and r.destroy_after_procedure")),
                Map.of(),
                List.of(tallyOfResponses(KEYS)),
                hangingOnResponses(KEYS).toList(),
                List.of(responsesThemselves(KEYS)));
    }

    private static String dueResponses(String also) {
        return """
               select r.id
                 from oproep_procedure p
                 join oproep_assignment a on a.id = p.assignment
                 join oproep_response r on r.assignment = a.reference
                where p.final_update_at <= :before and %s
               """.formatted(NOT_HELD.formatted("r.id")) + also;
    }

    private static String tallyOfResponses(String which) {
        return """
               select extract(year from submitted_at) as year_number, extract(month from submitted_at) as month_number,
                      kind as what
                 from oproep_response
                where id %s
               """.formatted(which);
    }

    /** Responses go with their files, their mails, their links and what a placement knew of them; a placement stays (V5). */
    private static Stream<String> hangingOnResponses(String which) {
        return Stream.of(
                        "update oproep_placement set response = null, version = version + 1 where response %s",
                        "delete from oproep_outbox where subject %s",
                        "delete from oproep_link where subject %s",
                        "delete from oproep_hold where subject %s",
                        "delete from oproep_attachment_chunk where response %s",
                        "delete from oproep_attachment where response %s")
                .map(statement -> statement.formatted(which));
    }

    private static String responsesThemselves(String which) {
        return "delete from oproep_response where id " + which;
    }

    static TraceSql postings() {
        var unheld = NOT_HELD.formatted("a.id")
                + " and not exists (select 1 from oproep_response r join oproep_hold h on h.subject = r.id where r.assignment = a.reference)";
        var finished =
                "select a.id from oproep_procedure p join oproep_assignment a on a.id = p.assignment where p.final_update_at <= :before and "
                        + unheld;
        return new TraceSql(
                "assignments",
                """
                select a.id as trace_key, a.created_at as since,
                       case when a.state like 'AWAITING%' then a.created_at
                            else (select p.final_update_at from oproep_procedure p where p.assignment = a.id) end as ended,
                       cast(null as uuid) as about_key,
                       a.reference as "reference", a.state as "state", a.title as "title", a.text as "text",
                       a.poster_organisation as "organisation", a.poster_contact as "contact", a.poster_email as "email",
                       a.poster_phone as "phone", a.poster_website as "website", a.terms_version as "acceptTerms",
                       a.language as "language"
                  from oproep_assignment a
                 where a.poster_email_key = :key
                """,
                List.of(new Column("oproep_assignment", "poster_email_key")),
                Map.of(
                        Expiry.POSTING,
                        finished + " and not exists (select 1 from oproep_response r where r.assignment = a.reference)",
                        Expiry.UNCONFIRMED_POSTING,
                        "select a.id from oproep_assignment a where a.state = 'AWAITING_CONFIRMATION' and a.created_at <= :before and "
                                + unheld),
                Map.of(Expiry.POSTING, finished),
                List.of(tallyOfResponses(OF_KEYS), """
                        select extract(year from created_at) as year_number, extract(month from created_at) as month_number,
                               'ASSIGNMENT ' || coalesce(outcome, state) as what
                          from oproep_assignment
                         where id = any(:keys)
                        """),
                Stream.concat(
                                hangingOnResponses(OF_KEYS),
                                Stream.of(
                                        responsesThemselves(OF_KEYS),
                                        "delete from oproep_outbox where subject = any(:keys)",
                                        "delete from oproep_link where subject = any(:keys)",
                                        "delete from oproep_hold where subject = any(:keys)",
                                        "delete from oproep_update where assignment = any(:keys)",
                                        "delete from oproep_procedure where assignment = any(:keys)",
                                        "delete from oproep_stretch where issue in (select i.id from oproep_issue i where i.subject = any(:keys))",
                                        "delete from oproep_issue where subject = any(:keys)"))
                        .toList(),
                List.of("delete from oproep_assignment where id = any(:keys)"));
    }
}
