package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.NOW;
import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aDelivery;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static nl.oproep.adapter.jdbc.Phrases.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.board.BoardQuery;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.link.LinkPurpose;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No call reads a large table from end to end: 20,000 assignments, 20,000 responses and 60,000 deliveries, and the plans that PostgreSQL really used. */
class PlansTest {
    private static final Path PLANS = Path.of("target", "plans.txt");
    /** The one call that counts everything, and says so. */
    private static final String COUNTS = "Deliveries.counts";

    /** Where the statement ends and its plan begins. */
    private static final Pattern PLAN = Pattern.compile("\\n(?=[^\\n]*\\(cost=)");

    private final Map<String, List<String>> plans = new LinkedHashMap<>();
    private final Explaining explaining = new Explaining(Databases.freshPostgres());

    @Test
    void everyCallUsesAnIndex() throws IOException {
        var database = explaining.database();
        var store = JdbcStore.over(database).migrate();
        var assignment = stored(store, anAssignment("Interim controller zorg", "Tekst"));
        var submission = aSubmission(assignment, aKey(), new byte[10]);
        store.responses().submit(submission, TODAY);
        Databases.execute(database, CROWD);
        Databases.execute(database, "vacuum analyze");
        explaining.plans();

        assignments(store, assignment.id());
        board(store);
        responses(store, submission.response());
        outbox(store);
        others(store);

        Files.writeString(PLANS, report());
        assertThat(plans)
                .hasSize(30)
                .allSatisfy((call, used) -> assertThat(used)
                        .as(call)
                        .isNotEmpty()
                        .noneMatch(plan -> !call.equals(COUNTS) && plan.contains("Seq Scan on oproep_")));
        assertThat(used("BoardEntries.search, words")).contains("oproep_assignment_search");
        assertThat(used("Outbox.settle")).contains("oproep_outbox_pkey");
    }

    private String used(String call) {
        return String.join("\n", plans.getOrDefault(call, List.of()));
    }

    private void assignments(JdbcStore store, UUID id) {
        var assignment = store.assignments().find(id).orElseThrow();
        explaining.plans();
        explain("Assignments.add", () -> store.assignments().add(anAssignment(), aKey()));
        explain("Assignments.find by id", () -> store.assignments().find(id));
        explain("Assignments.find by reference", () -> store.assignments().find(assignment.reference()));
        explain("Assignments.find by key", () -> store.assignments().find(aKey()));
        explain("Assignments.publication", () -> store.assignments().publication(assignment.reference()));
        explain("Assignments.replace", () -> store.assignments().replace(assignment));
        explain("Assignments.list", () -> store.assignments().list(AssignmentState.FINISHED, 20, 40));
    }

    private void board(JdbcStore store) {
        explain("BoardEntries.search, all", () -> search(store, List.of(), null));
        explain("BoardEntries.search, words", () -> search(store, List.of("contr", "zorg"), null));
        explain("BoardEntries.search, discipline", () -> search(store, List.of(), "ICT"));
        explain(
                "BoardEntries.changes",
                () -> store.boardEntries().changes(NOW.plusSeconds(19_000), "bcdfghjkmnpq", 100));
    }

    private static void search(JdbcStore store, List<String> words, @Nullable String discipline) {
        assertThat(store.boardEntries()
                        .search(new BoardQuery(words, discipline, null, false, TODAY, 1, 20))
                        .entries())
                .isNotEmpty();
    }

    private void responses(JdbcStore store, Response response) {
        var assignment = store.assignments().find(response.assignment()).orElseThrow();
        explaining.plans();
        explain("Responses.submit", () -> store.responses().submit(aSubmission(assignment, aKey()), TODAY));
        explain(
                "Responses.submit, attachment",
                () -> store.responses().submit(aSubmission(assignment, aKey(), new byte[10]), TODAY));
        explain("Responses.find", () -> store.responses().find(response.id()));
        explain("Responses.list", () -> store.responses().list(response.assignment(), 20, 0));
        explain("Responses.posterLanguage", () -> store.responses().posterLanguage(response.id()));
        explain("Responses.content", () -> {
            try (var in = store.responses().content(response.id(), 0)) {
                assertThat(in.readAllBytes()).hasSize(10);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void outbox(JdbcStore store) {
        var now = Instant.parse("2030-01-01T00:00:00Z");
        explain("Outbox.add", () -> store.outbox().add(List.of(aDelivery(NOW))));
        explain("Outbox.nextDue", () -> store.outbox().nextDue());
        var claims = new ArrayList<Outbox.Claim>();
        explain("Outbox.claim", () -> claims.addAll(store.outbox().claim("node", now, now.plusSeconds(60), 100)));
        explain("Outbox.renew", () -> store.outbox().renew("node", now, now.plusSeconds(90)));
        explain(
                "Outbox.settle",
                () -> store.outbox()
                        .settle(
                                "node",
                                claims.stream()
                                        .limit(3)
                                        .<Outbox.Outcome>map(c -> new Outbox.Delivered(
                                                c.delivery().id(), c.attempt()))
                                        .toList()));
        explain("Outbox.release", () -> store.outbox().release("node", now));
        explain("Deliveries.list", () -> store.deliveries().list(DeliveryState.DELIVERED, 20, 100));
        explain("Deliveries.list, pending", () -> store.deliveries().list(DeliveryState.PENDING, 20, 0));
        explain("Deliveries.list, failed", () -> store.deliveries().list(DeliveryState.FAILED, 20, 0));
        explain(COUNTS, () -> store.deliveries().counts());
        explain("Deliveries.retry", () -> store.deliveries().retry(UUID.randomUUID(), now));
    }

    private void others(JdbcStore store) {
        explain("Links.find and revoke", () -> {
            store.links().find(aKey());
            store.links().revoke(LinkPurpose.MANAGE_ASSIGNMENT, UUID.randomUUID());
        });
        explain("Partners.covers", () -> store.partners().covers(EmailAddress.of("p7@example.nl"), TODAY));
    }

    private void explain(String call, Runnable act) {
        act.run();
        plans.put(call, explaining.plans());
    }

    private String report() {
        var report = new StringBuilder(
                "The plans that PostgreSQL used, by call. 20,000 assignments, 20,000 responses, 60,000 deliveries.\n");
        plans.forEach((call, used) -> {
            report.append("\n== ").append(call).append('\n');
            used.forEach(plan -> report.append(PLAN.split(plan, 2)[1].indent(2)));
        });
        return report.toString();
    }

    /** Copies of the one assignment and the one response there are, under other keys. */
    private static final String[] CROWD = {
        """
        insert into oproep_assignment (
            id, reference, version, state, outcome, title, text, disciplines, remote, closes_on, requirements,
            poster_contact, poster_email, poster_email_key, language, terms_version, terms_digest, agreed_at,
            unreachable, created_at, published_at, changed_at, search, submission_key)
        select gen_random_uuid(), translate(lpad(n::text, 12, 'x'), '01', 'bc'), 1,
               case when n % 10 = 0 then 'OPEN' else 'FINISHED' end, case when n % 10 > 0 then 'WITHDRAWN' end, title, text,
               disciplines, remote, closes_on, requirements, poster_contact, poster_email, poster_email_key, language,
               terms_version, terms_digest, agreed_at, unreachable, created_at + n * interval '1 second',
               published_at + n * interval '1 second', changed_at + n * interval '1 second',
               E'\\nwoord' || n || E'\\ntekst\\n' || case when n % 50 = 0 then E'=dICT\\n' else E'=dHR\\n' end,
               sha256(n::text::bytea)
          from oproep_assignment, generate_series(1, 20000) as n
        """,
        """
        insert into oproep_response (
            id, receipt, assignment, submission_key, digest, kind, candidate_name, candidate_email, candidate_email_key,
            content, exact_copy, sha256, only_this_assignment, destroy_after_procedure, attachments, terms_version,
            terms_digest, agreed_at, partner, language, submitted_at)
        select gen_random_uuid(), receipt || n, translate(lpad(n::text, 12, 'x'), '01', 'bc'), sha256(n::text::bytea), digest,
               kind, candidate_name, candidate_email, candidate_email_key, content, exact_copy, sha256, only_this_assignment,
               destroy_after_procedure, 1, terms_version, terms_digest, agreed_at, partner, language,
               submitted_at + n * interval '1 second'
          from oproep_response, generate_series(1, 20000) as n
        """,
        "insert into oproep_attachment select r.id, 0, name, content_type, size, a.sha256 from oproep_attachment a, oproep_response r where r.receipt ~ '[0-9]$' on conflict do nothing",
        "insert into oproep_attachment_chunk select a.response, 0, 0, '\\x00' from oproep_attachment a on conflict do nothing",
        """
        insert into oproep_outbox (id, tag, kind, subject, language, state, attempt, created_at, recipient, due_at)
        select gen_random_uuid(), 'tag' || n, 'response-to-poster', gen_random_uuid(), 'nl',
               case when n % 100 = 0 then 'PENDING' when n % 100 = 1 then 'FAILED' else 'DELIVERED' end, 1,
               created_at + n * interval '1 second', case when n % 100 < 2 then 'p' || n || '@example.nl' end,
               case when n % 100 = 0 then created_at + n * interval '1 minute' end
          from (select created_at from oproep_outbox limit 1) as one, generate_series(1, 60000) as n
        """,
        "insert into oproep_link select sha256(n::text::bytea), 'MANAGE_ASSIGNMENT', gen_random_uuid(), null from generate_series(1, 20000) as n",
        "insert into oproep_subscription select gen_random_uuid(), 'p' || n || '@example.nl', 'p' || n || '@example.nl', date '2026-01-01', null from generate_series(1, 20000) as n"
    };
}
