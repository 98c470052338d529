package nl.oproep.benchmarks;

/** Fills a database with what years of responding leave behind. */
final class FullBooks {

    private FullBooks() {}

    /** Statements that multiply one stored response, and three delivered mails for each. */
    static String[] of(int responses) {
        return new String[] {
            """
            insert into oproep_response (
                id, receipt, assignment, submission_key, digest, kind, candidate_name, candidate_email,
                candidate_email_key, candidate_phone, content, exact_copy, sha256, only_this_assignment,
                destroy_after_procedure, attachments, terms_version, terms_digest, agreed_at, partner, language,
                submitted_at)
            select gen_random_uuid(), receipt, assignment, sha256(int8send(i)), digest, kind, candidate_name,
                   candidate_email || i, candidate_email_key || i, candidate_phone, content, exact_copy, sha256,
                   only_this_assignment, destroy_after_procedure, attachments, terms_version, terms_digest, agreed_at,
                   partner, language, submitted_at - make_interval(secs => i)
              from (select * from oproep_response fetch first 1 rows only) as one, generate_series(1, %d) as i""".formatted(responses),
            """
            insert into oproep_outbox (id, tag, kind, subject, language, state, attempt, created_at, settled_at)
            select gen_random_uuid(), gen_random_uuid()::text, 'response-to-poster', gen_random_uuid(), 'nl', 'DELIVERED', 1,
                   now() - make_interval(secs => i), now()
              from generate_series(1, %d) as i""".formatted(3 * responses),
            "vacuum analyze oproep_response",
            "vacuum analyze oproep_outbox",
            "checkpoint"
        };
    }
}
