package nl.oproep.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import nl.oproep.adapter.jdbc.JdbcStore;

/**
 * Very many people in one database: each has a response with the mail that can still be answered, and one in twenty has something of every other kind as well, under the same address.
 *
 * @param source the database
 * @param size how many
 */
record Crowd(HikariDataSource source, int size) {
    /** Responses to one assignment. */
    static final int TOGETHER = 20;

    /** The address of a number. */
    private static final String KEY = "'k' || i || '@kandidaat.example'";

    /** Fills an empty database. */
    static Crowd in(HikariDataSource source, int size) throws SQLException, IOException {
        var store = JdbcStore.over(source).migrate();
        var reference = Samples.add(store, 1).value();
        try (var town = Town.over(store, false)) {
            var answer = Load.once(town.port(), Submission.form("/oproepen/" + reference + "/reageren", 1));
            if (!"1".equals(Postgres.ask(source, "select count(*) from oproep_response"))) {
                throw new IOException("the first response was answered\n" + answer);
            }
        }
        var crowd = new Crowd(source, size);
        crowd.assignments(1, size / TOGETHER, "null");
        crowd.responses(1, size, 0);
        for (var table : EVERYTHING) {
            Postgres.execute(source, table.formatted(size / TOGETHER));
        }
        Postgres.execute(source, "vacuum analyze", "checkpoint");
        return crowd;
    }

    /** Adds assignments with these numbers, whose last update went out then. */
    void assignments(int from, int to, String ended) throws SQLException {
        Postgres.execute(source, """
                insert into oproep_assignment (
                    id, reference, version, state, title, text, disciplines, region, remote, closes_on, requirements,
                    poster_contact, poster_email, poster_email_key, language, terms_version, terms_digest, agreed_at,
                    unreachable, created_at, published_at, changed_at, search, submission_key, announced)
                select gen_random_uuid(), %s, version, state, title, text, disciplines, region, remote, closes_on, requirements,
                       poster_contact, %s, %s, language, terms_version, terms_digest, agreed_at, unreachable, now(), now(), now(),
                       search, sha256(int4send(i)), true
                  from (select * from oproep_assignment order by created_at fetch first 1 rows only) as one,
                       generate_series(%d, %d) as i
                """.formatted(reference("i"), KEY, KEY, from, to), """
                insert into oproep_procedure (
                    assignment, version, reminders, updates, told, telling, ending, final_update_at)
                select id, 0, 0, 0, 0, 0, false, %s
                  from oproep_assignment
                 where reference between %s and %s
                    on conflict (assignment) do update set final_update_at = excluded.final_update_at
                """.formatted(
                        ended, reference("" + from), reference("" + to)));
    }

    /** Adds the responses of people with these numbers, each with one delivered mail, to assignments whose numbers start after {@code before}. */
    void responses(int from, int to, int before) throws SQLException {
        Postgres.execute(
                source,
                """
                insert into oproep_response (
                    id, receipt, assignment, submission_key, digest, kind, candidate_name, candidate_email,
                    candidate_email_key, candidate_phone, content, exact_copy, sha256, only_this_assignment,
                    destroy_after_procedure, attachments, terms_version, terms_digest, agreed_at, partner, language,
                    submitted_at)
                select gen_random_uuid(), receipt || i, %s, sha256(int8send(i)), digest, kind, candidate_name, %s, %s,
                       candidate_phone, content, exact_copy, sha256, only_this_assignment, destroy_after_procedure, 0,
                       terms_version, terms_digest, agreed_at, partner, language, submitted_at - interval '40 days'
                  from (select * from oproep_response where candidate_email_key = 'kandidaat1@kandidaat.example') as one,
                       generate_series(%d, %d) as i
                """.formatted(
                        reference("%d + 1 + (i - %d) / %d".formatted(before, from, TOGETHER)), KEY, KEY, from, to),
                """
                insert into oproep_outbox (id, tag, kind, subject, language, state, attempt, created_at, settled_at)
                select gen_random_uuid(), gen_random_uuid()::text, 'response-to-poster', id, 'nl', 'DELIVERED', 1,
                       submitted_at, submitted_at
                  from oproep_response
                 where assignment > %s and assignment <= %s and candidate_email_key ~ '^k[0-9]'
                """.formatted(reference("" + before), reference("999999999")));
    }

    /** The number of an assignment, an expression in SQL, as its reference. */
    private static String reference(String number) {
        return "translate(lpad((" + number + ")::text, 12, '0'), '0123456789', 'bcdfghjkmn')";
    }

    /** The address of the person with this number. */
    static String address(int number) {
        return "k" + number + "@kandidaat.example";
    }

    /** What else one may have, for the numbers up to the one given. */
    private static final String[] EVERYTHING = {
        """
        insert into oproep_attachment (response, place, name, content_type, size, sha256)
        select id, 0, 'cv.pdf', 'application/pdf', 10, sha256('x') from oproep_response fetch first %d rows only
        """,
        "insert into oproep_attachment_chunk select response, place, 0, sha256('x') from oproep_attachment fetch first %d rows only",
        """
        insert into oproep_placement (
            id, version, response, partner, periods, called_off, monthly, months, part_month, debtor, debtor_key, language,
            recorded_by, recorded_at)
        select gen_random_uuid(), 0, gen_random_uuid(), false, '[{"first":"2026-01-01","last":null}]', false, 25000, 6, 'PER_DAY',
               '{"name":"Debiteur ' || i || '","street":"Straat 1","postcode":"1234 AB","city":"Plaats","country":"NL","kvk":"12345678","vatId":null,"email":"k' || i || '@kandidaat.example","iban":null,"smallBusiness":false}',
               'k' || i || '@kandidaat.example', 'nl', 'OPERATOR', now() - make_interval(secs => i)
          from generate_series(1, %d) as i
        """,
        "insert into oproep_due select id, date '2099-01-01' + (row_number() over ())::integer %% 3000 from oproep_placement fetch first %d rows only",
        """
        insert into oproep_invoice (
            id, issue_year, number, series, kind, placement, issued_on, due_on, worked_from, language, content, debtor_key)
        select gen_random_uuid(), 2026, i, 'F', 'INVOICE', gen_random_uuid(), '2026-02-01', '2026-02-15', '2026-01-01', 'nl',
               '{}', 'k' || i || '@kandidaat.example'
          from generate_series(1, %d) as i
        """,
        """
        insert into oproep_subscription (id, partner_email, partner_email_key, first_day, last_day)
        select gen_random_uuid(), 'k' || i || '@kandidaat.example', 'k' || i || '@kandidaat.example', '2026-01-01',
               case when i %% 2 = 0 then date '2099-01-01' + i %% 300 end
          from generate_series(1, %d) as i
        """,
        """
        insert into oproep_partner (email_key, email, name, terms_version, terms_digest, agreed_at, changed_at)
        select 'k' || i || '@kandidaat.example', 'k' || i || '@kandidaat.example', 'Naam', '16.21', sha256('x'), now(), now()
          from generate_series(1, %d) as i
        """,
        """
        insert into oproep_partner_change (
            id, email, email_key, new_email, new_email_key, name, exact_copy, language, terms_version, terms_digest, agreed_at)
        select gen_random_uuid(), 'k' || i || '@kandidaat.example', 'k' || i || '@kandidaat.example',
               'n' || i || '@kandidaat.example', 'n' || i || '@kandidaat.example', 'Naam', 'kopie', 'nl', '16.21', sha256('x'), now()
          from generate_series(1, %d) as i
        """,
        """
        insert into oproep_member (
            id, name, email, email_key, disciplines, regions, remote, language, terms_version, terms_digest, agreed_at, tag,
            address_hash, confirmed_at, last_sign_at)
        select gen_random_uuid(), 'Naam', 'k' || i || '@kandidaat.example', 'k' || i || '@kandidaat.example', '[]', '[]', true,
               'nl', '16.21', sha256('x'), now(), 'lid' || i, sha256(int4send(i)), now(), now()
          from generate_series(1, %d) as i
        """,
        "insert into oproep_interest select '*', '*', id from oproep_member fetch first %d rows only",
        """
        insert into oproep_registration (
            id, name, email, email_key, disciplines, regions, remote, language, terms_version, terms_digest, agreed_at, created_at)
        select gen_random_uuid(), 'Naam', 'k' || i || '@kandidaat.example', 'k' || i || '@kandidaat.example', '[]', '[]', true,
               'nl', '16.21', sha256('x'), now(), now()
          from generate_series(1, %d) as i
        """,
        """
        insert into oproep_privacy_request (
            id, version, kind, email, email_key, language, state, asks_recipients, shows_recipients, requested_at, due_on)
        select gen_random_uuid(), 0, 'ACCESS', 'k' || i || '@kandidaat.example', 'k' || i || '@kandidaat.example', 'nl', 'OPEN',
               false, false, now(), '2099-01-01'
          from generate_series(1, %d) as i
        """,
        """
        insert into oproep_outbox (id, tag, kind, subject, recipient, language, state, due_at, attempt, created_at)
        select gen_random_uuid(), gen_random_uuid()::text, 'response-to-candidate', gen_random_uuid(),
               'k' || i || '@kandidaat.example', 'nl', 'PENDING', now(), 0, now()
          from generate_series(1, %d) as i
        """,
        "insert into oproep_hold select gen_random_uuid(), 'geschil', now(), '2099-01-01' from generate_series(1, %d)",
        "insert into oproep_link select sha256(int4send(i)), 'MANAGE_ASSIGNMENT', gen_random_uuid(), null from generate_series(1, %d) as i"
    };
}
