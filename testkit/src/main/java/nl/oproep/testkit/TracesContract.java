package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aKey;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static nl.oproep.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;
import nl.oproep.link.Link;
import nl.oproep.link.LinkPurpose;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.partner.Subscription;
import nl.oproep.privacy.Hold;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.Telling;
import nl.oproep.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Traces} promise, for every category that a store keeps. Extend it once per implementation and hand it an empty store. */
public abstract class TracesContract {
    private static final EmailAddress CANDIDATE = EmailAddress.of("kandidaat@KANDIDAAT-kanarie.example");
    private static final Instant LATER = NOW.plus(Duration.ofDays(400));

    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    private Traces of(DataCategory category) {
        return Objects.requireNonNull(store.traces().get(category));
    }

    @Test
    void tellsWhatIsHeldAboutAnAddressInAnySpelling() {
        var assignment = anAssignment().storedIn(store);
        var response = responded(assignment);

        assertThat(of(DataCategory.RESPONSE).about(CANDIDATE)).singleElement().satisfies(trace -> {
            assertThat(trace.key()).isEqualTo(response.id());
            assertThat(trace.since()).isEqualTo(response.submittedAt());
            assertThat(trace.content())
                    .containsEntry("name", "Kandidaat ’t Hart")
                    .containsEntry("receipt", response.receipt().receipt())
                    .containsEntry("exactCopy", response.exactCopy());
        });
        assertThat(of(DataCategory.POSTING).about(EmailAddress.of("GEHEIM-plaatser@opdrachtgever-kanarie.example")))
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.key()).isEqualTo(assignment.id());
                    assertThat(trace.ended()).isNull();
                    assertThat(trace.content()).containsEntry("contact", "Geheime ’t Plaatser");
                });
        assertThat(of(DataCategory.RESPONSE).about(EmailAddress.of("niemand@kanarie.example")))
                .isEmpty();
        assertThat(of(DataCategory.RESPONSE).addresses(null, 10)).containsExactly(CANDIDATE.key());
        assertThat(of(DataCategory.RESPONSE).addresses(CANDIDATE.key(), 10)).isEmpty();
    }

    @Test
    void findsAnInternationalDomainInBothForms() {
        var partner = EmailAddress.of("partner@bücher-kanarie.example");
        store.partners().add(new Subscription(UUID.randomUUID(), partner, TODAY, null));

        assertThat(of(DataCategory.SUBSCRIPTION).about(EmailAddress.of("Partner@" + partner.domain())))
                .hasSize(1);
    }

    @Test
    void forgetsAResponseWithAllThatHangsOnIt() {
        var assignment = anAssignment().storedIn(store);
        var response = responded(assignment);
        var other = responded(assignment);
        var placement = new SomePlacement().because(response.id()).value();
        store.placements().add(placement);
        store.links().add(new Link(aKey(), LinkPurpose.REPORT_PLACEMENT, response.id(), null));

        int forgotten = of(DataCategory.RESPONSE).forget(List.of(response.id(), UUID.randomUUID()));

        assertThat(forgotten).isEqualTo(1);
        assertThat(store.responses().find(response.id())).isEmpty();
        assertThat(store.responses().known(response.receipt().receipt())).isEmpty();
        assertThatThrownBy(() -> store.responses().content(response.id(), 0)).isInstanceOf(IOException.class);
        assertThat(store.placements().find(placement.id())).get().satisfies(kept -> {
            assertThat(kept.response()).isNull();
            assertThat(kept.debtor()).isEqualTo(placement.debtor());
        });
        assertThat(claimed())
                .hasSize(3)
                .allMatch(claim -> claim.delivery().subject().equals(other.id()));
        assertThat(of(DataCategory.RESPONSE).forget(List.of(response.id()))).isZero();
    }

    @Test
    void forgetsAnAssignmentWithItsResponses() {
        var assignment = anAssignment().storedIn(store);
        var response = responded(assignment);

        int forgotten = of(DataCategory.POSTING).forget(List.of(assignment.id()));

        assertThat(forgotten).isEqualTo(1);
        assertThat(store.assignments().find(assignment.id())).isEmpty();
        assertThat(store.responses().find(response.id())).isEmpty();
        assertThat(claimed()).isEmpty();
    }

    @Test
    void findsWhatIsDueAfterTheProcedure() {
        var open = anAssignment().storedIn(store);
        responded(open);
        var finished = anAssignment().storedIn(store);
        var response = responded(finished);
        var ended = finish(finished);

        assertThat(due(Expiry.RESPONSE, ended.minusMillis(1))).isEmpty();
        assertThat(due(Expiry.RESPONSE, ended)).containsExactly(response.id());
        assertThat(of(DataCategory.RESPONSE).countDue(Expiry.RESPONSE, ended)).isEqualTo(1);
        assertThat(due(Expiry.RESPONSE_TO_DESTROY, ended)).isEmpty();
        assertThat(due(Expiry.POSTING, ended)).as("not before its responses").isEmpty();
        of(DataCategory.RESPONSE).forget(List.of(response.id()));
        assertThat(due(Expiry.POSTING, ended)).containsExactly(finished.id());
    }

    @Test
    void findsAssignmentsThatNobodyConfirmed() {
        var waiting = anAssignment()
                .in(AssignmentState.AWAITING_CONFIRMATION)
                .publishedAt(null)
                .storedIn(store);
        anAssignment().storedIn(store);

        assertThat(due(Expiry.UNCONFIRMED_POSTING, waiting.createdAt())).containsExactly(waiting.id());
        assertThat(due(Expiry.UNCONFIRMED_POSTING, waiting.createdAt().minusSeconds(1)))
                .isEmpty();
        assertThat(of(DataCategory.POSTING).about(waiting.poster().email()))
                .extracting(Trace::ended)
                .contains(waiting.createdAt());
    }

    @Test
    void neverFindsWhatIsHeld() {
        var finished = anAssignment().storedIn(store);
        var response = responded(finished);
        var ended = finish(finished);
        store.holds().place(List.of(new Hold(response.id(), "geschil", NOW, TODAY.plusDays(900))));

        assertThat(due(Expiry.RESPONSE, ended)).isEmpty();
        assertThat(due(Expiry.POSTING, ended)).isEmpty();
        store.holds().lift(List.of(response.id()));
        assertThat(due(Expiry.RESPONSE, ended)).containsExactly(response.id());
    }

    @Test
    void tellsAndForgetsMailThatWaits() {
        responded(anAssignment().storedIn(store));

        var mails = of(DataCategory.MAIL).about(CANDIDATE);

        assertThat(mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.about()).isNotNull());
        assertThat(of(DataCategory.MAIL).forget(List.of(mails.get(0).key()))).isEqualTo(1);
        assertThat(claimed()).hasSize(2);
    }

    @Test
    void findsDeliveredAndFailedMail() {
        responded(anAssignment().storedIn(store));
        var claims = claimed();
        var toPoster = of(claims, "response-to-poster");
        var toCandidate = of(claims, "response-to-candidate");
        var toNetwork = of(claims, "response-to-network");
        store.outbox()
                .settle(
                        "node",
                        List.of(
                                new Outbox.Delivered(toCandidate, 1),
                                new Outbox.Failed(toNetwork, 1, "550"),
                                new Outbox.Delivered(toPoster, 1)));

        assertThat(due(Expiry.DELIVERED_MAIL, LATER))
                .as("a poster can answer as long as the response is there")
                .containsExactly(toCandidate);
        assertThat(due(Expiry.FAILED_MAIL, LATER)).containsExactly(toNetwork);

        store.returns().returned(toPoster, "came back", NOW);

        assertThat(due(Expiry.FAILED_MAIL, LATER)).containsExactlyInAnyOrder(toNetwork, toPoster);
    }

    @Test
    void findsAndForgetsLinksThatOpenNothingAnyMore() {
        var subject = UUID.randomUUID();
        var expired = aKey();
        var kept = aKey();
        store.links()
                .add(new Link(expired, LinkPurpose.REPORT_PLACEMENT, subject, Instant.parse("2020-01-01T00:00:00Z")));
        store.links().add(new Link(kept, LinkPurpose.MANAGE_ASSIGNMENT, subject, null));

        assertThat(due(Expiry.LINK, NOW)).containsExactly(subject);
        of(DataCategory.LINK).forget(List.of(subject));

        assertThat(store.links().find(expired)).isEmpty();
        assertThat(store.links().find(kept)).isPresent();
    }

    @Test
    void keepsAPlacementUntilNothingIsToBeInvoicedAndAnInvoiceUntilTheEndOfItsYear() {
        var placement = new SomePlacement().value();
        store.placements().add(placement);
        var debtor = SomePlacement.DEBTOR.email();
        assertThat(of(DataCategory.PLACEMENT).about(debtor))
                .singleElement()
                .satisfies(trace -> assertThat(trace.ended()).isNull());
        var invoice = new SomeInvoice(placement.id(), new InvoiceNumber("F", 2026, 1))
                .on(LocalDate.parse("2026-12-01"))
                .value();
        store.invoices()
                .issue(
                        new Series("F", 2026, 1, invoice.date()),
                        List.of(invoice),
                        List.of(new Invoices.Settled(placement.id(), null)));

        assertThat(due(Expiry.PLACEMENT, Instant.parse("2026-11-30T00:00:00Z"))).isEmpty();
        assertThat(due(Expiry.PLACEMENT, Instant.parse("2026-12-02T00:00:00Z"))).containsExactly(placement.id());
        assertThat(due(Expiry.INVOICE, Instant.parse("2026-12-31T12:00:00Z"))).isEmpty();
        assertThat(due(Expiry.INVOICE, Instant.parse("2027-01-01T12:00:00Z"))).containsExactly(invoice.id());
        assertThat(of(DataCategory.INVOICE).about(debtor))
                .singleElement()
                .satisfies(trace -> assertThat(trace.ended()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z")));
        of(DataCategory.PLACEMENT).forget(List.of(placement.id()));
        assertThat(store.placements().find(placement.id())).isEmpty();
        assertThat(store.invoices().find(invoice.id())).contains(invoice);
        assertThat(of(DataCategory.INVOICE).forget(List.of(invoice.id()))).isEqualTo(1);
    }

    @Test
    void findsSubscriptionsThatEnded() {
        var ended = new Subscription(UUID.randomUUID(), CANDIDATE, TODAY.minusDays(9), TODAY);
        store.partners().add(ended);
        store.partners().add(new Subscription(UUID.randomUUID(), CANDIDATE, TODAY.minusDays(9), null));

        assertThat(due(Expiry.SUBSCRIPTION, NOW)).isEmpty();
        assertThat(due(Expiry.SUBSCRIPTION, NOW.plus(Duration.ofDays(2)))).containsExactly(ended.id());
        of(DataCategory.SUBSCRIPTION).forget(List.of(ended.id()));
        assertThat(of(DataCategory.SUBSCRIPTION).about(CANDIDATE)).hasSize(1);
    }

    @Test
    void findsAtMostSoMany() {
        var assignment = anAssignment().storedIn(store);
        responded(assignment);
        responded(assignment);
        responded(assignment);
        var ended = finish(assignment);

        assertThat(of(DataCategory.RESPONSE).due(Expiry.RESPONSE, ended, 2)).hasSize(2);
        assertThat(of(DataCategory.RESPONSE).countDue(Expiry.RESPONSE, ended)).isEqualTo(3);
    }

    private List<UUID> due(Expiry rule, Instant endedBy) {
        return of(rule.category()).due(rule, endedBy, 100);
    }

    private Response responded(Assignment assignment) {
        var submission = aSubmissionTo(assignment).with(bytes(9)).value();
        store.responses().submit(submission, TODAY);
        return submission.response();
    }

    /** Everybody has been told how it ended. */
    private Instant finish(Assignment assignment) {
        var ended = NOW.plusSeconds(1);
        var procedure = store.procedures().find(assignment.id()).orElseThrow();
        store.procedures()
                .replace(new Procedure(
                        assignment.id(),
                        procedure.version(),
                        null,
                        procedure.reminders(),
                        new Telling(1, 1, 1, null, true, ended),
                        null,
                        null));
        return ended;
    }

    private List<Outbox.Claim> claimed() {
        return store.outbox().claim("node", LATER, LATER.plusSeconds(60), 10);
    }

    private static UUID of(List<Outbox.Claim> claims, String kind) {
        return claims.stream()
                .map(Outbox.Claim::delivery)
                .filter(delivery -> delivery.kind().name().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
