package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.NOW;
import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aDelivery;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static nl.oproep.adapter.jdbc.Phrases.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.Survey;
import nl.oproep.billing.Account;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardQuery;
import nl.oproep.file.Attachment;
import nl.oproep.inbound.spi.Arrivals;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Sha256;
import nl.oproep.link.LinkPurpose;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.operator.Listed;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.ReportedVia;
import nl.oproep.procedure.Stage;
import nl.oproep.procedure.Update;
import nl.oproep.response.Response;
import nl.oproep.testkit.SomeInvoice;
import nl.oproep.testkit.SomePartnerChange;
import nl.oproep.testkit.SomePlacement;
import nl.oproep.testkit.SomeSponsorship;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No call reads a large table from end to end: 20,000 assignments, 20,000 responses and 60,000 deliveries, and the plans that PostgreSQL really used. */
class PlansTest {
    private static final Path PLANS = Path.of("target", "plans.txt");
    /** The one call that counts everything, and says so. */
    private static final String COUNTS = "Deliveries.counts";

    /** Where the statement ends and its plan begins. */
    private static final Pattern PLAN = Pattern.compile("\\n(?=[^\\n]*\\(cost=)");

    /** A series is a row, and a legal hold is rare: there are as many as a network has, mostly one. */
    private static final Pattern SCAN = Pattern.compile("Seq Scan on oproep_(?!series|hold)");

    /** An index that is read from end to end is no better than its table. */
    private static final Pattern WALK = Pattern.compile("Rows Removed by Filter: \\d{4,}");

    private final Map<String, List<String>> plans = new LinkedHashMap<>();
    private final Explaining explaining = new Explaining(Databases.freshPostgres());

    @Test
    void everyCallUsesAnIndex() throws IOException {
        var database = explaining.database();
        var store = JdbcStore.over(database).migrate();
        var assignment = stored(store, anAssignment("Interim controller zorg", "Tekst"));
        var submission = aSubmission(assignment, aKey(), new byte[10]);
        store.responses().submit(submission, TODAY);
        store.invoices().hold("F");
        store.invoices()
                .issue(
                        Series.empty("F"),
                        List.of(new SomeInvoice(UUID.randomUUID(), new InvoiceNumber("F", 2024, 1)).value()),
                        List.of());
        Databases.execute(database, CROWD);
        Databases.execute(database, "vacuum analyze");
        explaining.plans();

        assignments(store, assignment.id());
        board(store);
        responses(store, submission.response());
        outbox(store);
        others(store);
        procedures(store, assignment);
        placements(store);
        invoices(store);
        partners(store);
        sponsorships(store);
        privacy(store);
        oversight(store);

        Files.writeString(PLANS, report());
        assertThat(plans)
                .hasSizeGreaterThanOrEqualTo(94)
                .allSatisfy((call, used) -> assertThat(used)
                        .as(call)
                        .isNotEmpty()
                        .noneMatch(plan ->
                                !call.equals(COUNTS) && SCAN.matcher(plan).find()));
        assertThat(plans)
                .allSatisfy((call, used) -> assertThat(used)
                        .as(call)
                        .noneMatch(plan -> call.startsWith("Traces.about")
                                && WALK.matcher(plan).find()));
        assertThat(used("BoardEntries.search, words")).contains("oproep_assignment_search");
        assertThat(used("BoardEntries.search, CLOSING")).contains("oproep_assignment_closing");
        assertThat(used("BoardEntries.search, STARTING")).contains("oproep_assignment_starting");
        assertThat(used("BoardEntries.tally")).contains("Index Only Scan using oproep_assignment_tally");
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
        for (var order : BoardOrder.values()) {
            explain(
                    "BoardEntries.search, " + order,
                    () -> assertThat(store.boardEntries()
                                    .search(new BoardQuery(
                                            List.of(), null, null, false, order, NOW.plusSeconds(90_000), TODAY, 1, 20))
                                    .entries())
                            .isNotEmpty());
        }
        explain("BoardEntries.tally", () -> tally(store, List.of()));
        explain("BoardEntries.tally, words", () -> tally(store, List.of("contr")));
        explain(
                "BoardEntries.changes",
                () -> store.boardEntries().changes(NOW.plusSeconds(19_000), "bcdfghjkmnpq", 100));
    }

    private static void tally(JdbcStore store, List<String> words) {
        assertThat(store.boardEntries().tally(new BoardQuery(words, null, null, false, TODAY, 1, 20)))
                .isNotEmpty();
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
        explain(
                "Responses.known",
                () -> store.responses().known(response.receipt().receipt()));
        explain("Responses.list", () -> store.responses().list(response.assignment(), 20, 0));
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
        explain("Returns.find", () -> store.returns().find("tag77"));
        explain("Returns.returned", () -> store.returns().returned(UUID.randomUUID(), "came back", now));
        explain("Returns.noted", () -> store.returns().noted(UUID.randomUUID(), "is late"));
        explain("PosterMails.hold", () -> store.posterMails().hold(new Reference("bcdfghjkmnpq")));
        explain("PosterMails.release", () -> store.posterMails().release(new Reference("bcdfghjkmnpq"), now));
        explain("PosterMails.again", () -> store.posterMails().again(UUID.randomUUID(), now));
        explain(
                "Arrivals.mark",
                () -> store.arrivals().mark(new Arrivals.Arrival(UUID.randomUUID(), aKey(), "tag77", NOW)));
        explain("Arrivals.count", () -> store.arrivals().count("tag77", NOW));
        explain("PassedFiles.of", () -> store.passedFiles().of(UUID.randomUUID()));
        explain("Brochures.put and move", () -> {
            store.brochures()
                    .put(
                            UUID.randomUUID(),
                            new Attachment("b.pdf", "application/pdf", 0, Sha256.of("")),
                            () -> new ByteArrayInputStream(new byte[0]));
            store.brochures().move(UUID.randomUUID(), UUID.randomUUID());
            store.brochures().remove(UUID.randomUUID());
        });
        explain("PassedFiles.tidy", () -> store.passedFiles().tidy(20));
        explain("Deliveries.retry", () -> store.deliveries().retry(UUID.randomUUID(), now));
    }

    private void others(JdbcStore store) {
        explain("Links.find and revoke", () -> {
            store.links().find(aKey());
            store.links().revoke(LinkPurpose.MANAGE_ASSIGNMENT, UUID.randomUUID());
        });
        explain("Partners.of", () -> store.partners().of(EmailAddress.of("p7@example.nl")));
        explain("Partners.list", () -> store.partners().list(20, 40));
        explain("Partners.covers", () -> store.partners().covers(EmailAddress.of("p7@example.nl"), TODAY));
    }

    private void procedures(JdbcStore store, Assignment assignment) {
        var procedures = store.procedures();
        var due = NOW.plusSeconds(100);
        var found = procedures.find(assignment.id()).orElseThrow();
        explaining.plans();
        explain("Procedures.find", () -> procedures.find(assignment.id()));
        explain("Procedures.hold", () -> procedures.hold(assignment.id()));
        explain("Procedures.replace", () -> procedures.replace(found));
        explain("Procedures.dueToRemind", () -> procedures.dueToRemind(due, 20));
        explain("Procedures.dueToTell", () -> procedures.dueToTell(due, 20));
        explain("Procedures.silent", () -> procedures.silent(20, 40));
        explain("Updates.add", () -> store.updates().add(anUpdate(assignment)));
        explain("Updates.find", () -> store.updates().find(assignment.id(), 1));
        explain("Updates.list", () -> store.updates().list(assignment.id()));
        explain(
                "Responders.after",
                () -> store.responders().after(assignment.reference(), new Position(NOW, UUID.randomUUID()), 500));
        explain("Responders.holds", () -> store.responders().holds(UUID.randomUUID()));
    }

    private static Update anUpdate(Assignment assignment) {
        return new Update(
                assignment.id(), 1, assignment.reference(), "T", Stage.INTERVIEWS, null, null, ReportedVia.LINK, NOW);
    }

    private void placements(JdbcStore store) {
        var placement = new SomePlacement().value();
        explain("Placements.add", () -> store.placements().add(placement));
        explain("Placements.replace", () -> store.placements().replace(placement));
        explain("Placements.find", () -> store.placements().find(placement.id()));
        explain("Placements.of", () -> store.placements().of(UUID.randomUUID()));
        explain("Placements.list", () -> store.placements().list(20, 40));
    }

    private void invoices(JdbcStore store) {
        var day = LocalDate.of(2026, 2, 1);
        var number = new InvoiceNumber("F", 2026, 7);
        explain("Invoices.hold", () -> store.invoices().hold("F"));
        var piece = new ArrayList<Account>();
        explain("Invoices.due", () -> piece.addAll(store.invoices().due(day, null, 100)));
        explain("Invoices.due, further", () -> store.invoices().due(day, piece.get(99), 100));
        explain(
                "Invoices.issue",
                () -> store.invoices()
                        .issue(
                                new Series("F", 2026, 1, day),
                                List.of(new SomeInvoice(UUID.randomUUID(), new InvoiceNumber("F", 2026, 1)).value()),
                                List.of(new Invoices.Settled(
                                        piece.get(0).placement().id(), day))));
        explain("Invoices.find", () -> store.invoices().find(number));
        explain("Invoices.list", () -> store.invoices().list(number, 20));
    }

    private void partners(JdbcStore store) {
        var some = new SomePartnerChange();
        var address = EmailAddress.of("p7@example.nl");
        explain(
                "Partners.move",
                () -> store.partners().move(address, some.value().email()));
        explain("PartnerProfiles.put", () -> store.partnerProfiles().put(some.profile()));
        explain("PartnerProfiles.find", () -> store.partnerProfiles().find(address));
        explain("PartnerProfiles.find many", () -> store.partnerProfiles().find(List.of(address)));
        explain("PartnerProfiles.forget", () -> store.partnerProfiles().forget(address));
        explain("PartnerChanges.add", () -> store.partnerChanges().add(some.value()));
        explain("PartnerChanges.of", () -> store.partnerChanges().of(address));
        explain("PartnerChanges.find and forget", () -> {
            store.partnerChanges().find(some.value().id());
            store.partnerChanges().forget(some.value().id());
        });
    }

    private void sponsorships(JdbcStore store) {
        var some = new SomeSponsorship().value();
        explain("Sponsorships.add", () -> store.sponsorships().add(some));
        explain("Sponsorships.replace", () -> store.sponsorships().replace(some));
        explain("Sponsorships.find", () -> store.sponsorships().find(some.id()));
        explain("Sponsorships.during", () -> store.sponsorships().during(TODAY, TODAY.plusDays(1)));
        explain("Sponsorships.list", () -> store.sponsorships().list(20, 40));
    }

    /** One person among all of them is found and forgotten by indexes, whatever is held (V3). */
    private void privacy(JdbcStore store) {
        for (var category : List.of(
                DataCategory.RESPONSE,
                DataCategory.PLACEMENT,
                DataCategory.INVOICE,
                DataCategory.MEMBER,
                DataCategory.SUBSCRIPTION,
                DataCategory.REQUEST)) {
            var traces = Objects.requireNonNull(store.traces().get(category));
            explain("Traces.about " + category, () -> traces.about(EmailAddress.of("p7@example.nl")));
            explain("Traces.forget " + category, () -> traces.forget(List.of(UUID.randomUUID())));
            explain("Traces.addresses " + category, () -> traces.addresses("p7@example.nl", 100));
        }
        var postings = Objects.requireNonNull(store.traces().get(DataCategory.POSTING));
        explain("Traces.about POSTING", () -> postings.about(EmailAddress.of("p7@example.nl")));
        var members = Objects.requireNonNull(store.traces().get(DataCategory.MEMBER));
        explain("Traces.due MEMBER", () -> members.due(Expiry.MEMBER, NOW, 100));
        explain("Traces.due UNCONFIRMED_MEMBER", () -> members.due(Expiry.UNCONFIRMED_MEMBER, NOW, 100));
        explain("SilentMembers.unwarned", () -> store.silentMembers().unwarned(NOW, 100));
        explain("SilentMembers.warn", () -> store.silentMembers().warn(UUID.randomUUID(), NOW, NOW));
    }

    private void oversight(JdbcStore store) {
        explain("Waiting.counts", () -> store.waiting().counts(TODAY, 1_000));
        for (var what : EnumSet.complementOf(EnumSet.of(Listed.NEWSLETTERS, Listed.OPERATORS, Listed.HOLDS))) {
            explain("Totals.of " + what, () -> store.totals().of(what));
        }
        explain("Surveys.page", () -> store.surveys().page(new Survey(null, false, List.of(), 2, 25)));
        explain("Surveys.page, words", () -> store.surveys().page(new Survey(null, false, List.of("contr"), 1, 25)));
        explain(
                "Surveys.page, state and words",
                () -> store.surveys().page(new Survey(AssignmentState.CLOSED, false, List.of("contr"), 1, 25)));
        explain("Surveys.page, unreachable", () -> store.surveys().page(new Survey(null, true, List.of(), 1, 25)));
        explain("Deliveries.about", () -> store.deliveries().about(List.of(UUID.randomUUID()), 100));
        explain("Responses.count", () -> store.responses().count(new Reference("bcdfghjkmnpq")));
    }

    private void explain(String call, Runnable act) {
        act.run();
        plans.put(call, explaining.plans());
    }

    private String report() {
        var report = new StringBuilder(
                "The plans that PostgreSQL used, by call. 20,000 assignments, 20,000 responses, 60,000 deliveries, 20,000 placements.\n");
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
        insert into oproep_procedure (
            assignment, version, reminders, updates, told, telling, ending, remind_at, tell_at, silent_since)
        select id, 0, 0, 0, 0, 0, false, created_at, created_at, case when random() < 0.01 then created_at end
          from oproep_assignment
            on conflict do nothing
        """,
        """
        insert into oproep_update (assignment, number, reference, title, stage, via, made_at)
        select id, 7, reference, title, 'INTERVIEWS', 'LINK', created_at from oproep_assignment
        """,
        """
        insert into oproep_response (
            id, receipt, assignment, submission_key, digest, kind, candidate_name, candidate_email, candidate_email_key,
            content, exact_copy, sha256, only_this_assignment, destroy_after_procedure, attachments, terms_version,
            terms_digest, agreed_at, partner, language, submitted_at)
        select gen_random_uuid(), receipt || n, translate(lpad(n::text, 12, 'x'), '01', 'bc'), sha256(n::text::bytea), digest,
               kind, candidate_name, 'k' || n || '@example.nl', 'k' || n || '@example.nl', content, exact_copy, sha256, only_this_assignment,
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
        "insert into oproep_arrival select gen_random_uuid(), sha256(n::text::bytea), 'tag' || n, now() from generate_series(1, 20000) as n",
        "insert into oproep_passed_file select id, 0, 'naam', 'application/pdf', 1 from oproep_outbox",
        "insert into oproep_passed_piece select delivery, 0, 0, '\\x00' from oproep_passed_file",
        """
        insert into oproep_placement (
            id, version, response, partner, periods, called_off, monthly, months, part_month, language, recorded_by,
            recorded_at)
        select gen_random_uuid(), 0, gen_random_uuid(), false, '[{"first":"2026-01-01","last":null}]', false, 25000, 6,
               'PER_DAY', 'nl', 'OPERATOR', timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second'
          from generate_series(1, 20000) as n
        """,
        """
        insert into oproep_due (placement, look_on)
        select id, case when n % 20 = 0 then date '2026-02-01' when n % 20 < 5 then date '2026-03-01' end
          from (select id, row_number() over () as n from oproep_placement) as numbered
        """,
        """
        insert into oproep_invoice (
            id, issue_year, number, series, kind, placement, issued_on, due_on, worked_from, language, content)
        select gen_random_uuid(), 2025, n, 'F', 'INVOICE', gen_random_uuid(), date '2025-02-01', date '2025-02-15',
               date '2025-01-01', 'nl', content
          from oproep_invoice, generate_series(1, 20000) as n
        """,
        "insert into oproep_link select sha256(n::text::bytea), 'MANAGE_ASSIGNMENT', gen_random_uuid(), null from generate_series(1, 20000) as n",
        """
        insert into oproep_partner
        select 'p' || n || '@example.nl', 'p' || n || '@example.nl', 'Naam', null, null, '16.21', sha256('x'::bytea), now(), now()
          from generate_series(1, 20000) as n
        """,
        """
        insert into oproep_partner_change
        select gen_random_uuid(), 'p' || n || '@example.nl', 'p' || n || '@example.nl', 'q' || n || '@example.nl',
               'q' || n || '@example.nl', 'Naam', null, null, 'kopie', 'nl', '16.21', sha256('x'::bytea),
               timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute'
          from generate_series(1, 20000) as n
        """,
        """
        insert into oproep_member
        select gen_random_uuid(), 'Naam', 'p' || n || '@example.nl', 'p' || n || '@example.nl', '[]', '[]', true, null, null,
               null, null, 'nl', '16.21', sha256('x'::bytea), now(), 'tag' || n, sha256(n::text::bytea), now(),
               timestamptz '2027-01-01 00:00:00Z' + n * interval '1 minute',
               case when n % 100 = 0 then timestamptz '2027-01-01 00:00:00Z' + n * interval '1 minute' end
          from generate_series(1, 20000) as n
        """,
        """
        insert into oproep_registration
        select gen_random_uuid(), 'Naam', 'p' || n || '@example.nl', 'p' || n || '@example.nl', '[]', '[]', true, null, null,
               null, null, 'nl', '16.21', sha256('x'::bytea), now(), timestamptz '2027-01-01 00:00:00Z' + n * interval '1 minute'
          from generate_series(1, 20000) as n
        """,
        "insert into oproep_brochure select id, 'brochure.pdf', 'application/pdf', 1, sha256('x'::bytea) from oproep_member",
        "insert into oproep_brochure_piece select owner, 0, 'x'::bytea from oproep_brochure",
        """
        insert into oproep_privacy_request
        select gen_random_uuid(), 0, 'ACCESS', 'p' || n || '@example.nl', 'p' || n || '@example.nl', 'nl', 'MAILED', false, false,
               timestamptz '2027-01-01 00:00:00Z' + n * interval '1 minute', date '2027-02-01', null
          from generate_series(1, 20000) as n
        """,
        """
        insert into oproep_hold
        select gen_random_uuid(), 'geschil', now(), date '2027-01-01' from generate_series(1, 20000) as n
        """,
        """
        insert into oproep_sponsorship
        select gen_random_uuid(), 0, 'BOARD', null, 'Tekst ' || n, 'https://sponsor.example', date '2026-11-20' - n,
               date '2026-11-22' - n, false
          from generate_series(1, 20000) as n
        """,
        "insert into oproep_subscription select gen_random_uuid(), 'p' || n || '@example.nl', 'p' || n || '@example.nl', date '2026-01-01', null from generate_series(1, 20000) as n",
        "insert into oproep_act select gen_random_uuid(), timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute', null, 'assignment.close', 'r' || n from generate_series(1, 20000) as n",
        """
        insert into oproep_privacy_request
        select gen_random_uuid(), 0, 'ACCESS', 'v' || n || '@example.nl', 'v' || n || '@example.nl', 'nl',
               case when n % 200 = 0 then 'OPEN' else 'ANSWERED' end, false, false, now(), date '2026-02-01', null
          from generate_series(1, 20000) as n
        """
    };
}
