package nl.oproep.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aResponseTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.placement.BillingDetails;
import nl.oproep.placement.ChangePlacement;
import nl.oproep.placement.Placed;
import nl.oproep.placement.Placement;
import nl.oproep.placement.RecordPlacement;
import nl.oproep.placement.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a response to an invoice that somebody gets, and back (F1-F9, O5, L5). */
class BillingJourneyTest {
    private static final EmailAddress BOOKS = EmailAddress.of("boeken@kandidaat-kanarie.example");

    private final Town town = new Town();

    @Test
    void aResponseBecomesAPlacementAndThePlacementAnInvoiceByMail() {
        placed(TODAY, null, billing());

        run(TODAY.plusMonths(1));
        town.deliver();

        var mail = town.last(BOOKS);
        assertThat(mail.subject()).isEqualTo("Factuur F2026-00001");
        assertThat(mail.text()).contains("€\u00a0302,50", "NL91ABNA0417164300", "hele maand");
        assertThat(mail.file("F2026-00001.pdf")).asString(UTF_8).isEqualTo("pdf of F2026-00001");
        assertThat(mail.file("F2026-00001.xml")).asString(UTF_8).isEqualTo("ubl of F2026-00001");
        assertThat(mail.replyTo()).isEqualTo(SomeInvoice.SELLER.email());
    }

    @Test
    void noDocumentAndNoMailOfItKnowsThePosterOrTheAssignment() {
        placed(TODAY, null, billing());
        var invoice = run(TODAY.plusMonths(1)).get(0);
        town.deliver();

        var whole = town.last(BOOKS).whole().text()
                + invoice.lines()
                + invoice.seller().name();
        var reference = town.managed().reference().value();

        assertThat(whole)
                .doesNotContainIgnoringCase("opdrachtgever")
                .doesNotContain(
                        "Plaatser",
                        "00424242",
                        reference,
                        town.managed().profile().title());
    }

    @Test
    void whoWasAPartnerAtTheMomentOfRespondingOwesNothingWhateverCameLater() {
        town.oproep.subscribing().subscribe(Town.CANDIDATE, TODAY, TODAY);
        var placement = placed(TODAY, null, billing());

        assertThat(placement.partner()).isTrue();
        assertThat(run(TODAY.plusYears(1))).isEmpty();
    }

    @Test
    void whoBecameAPartnerAfterRespondingOwesInFull() {
        var response = response();
        town.oproep.subscribing().subscribe(Town.CANDIDATE, TODAY, null);

        recorded(new RecordPlacement(response, List.of(new WorkedPeriod(TODAY, null)), false, billing()));

        assertThat(run(TODAY.plusYears(1)))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.net()).isEqualTo(Euro.of(1500)));
    }

    @Test
    void anEndThatBecomesKnownLaterIsCreditedAndTheDebtorGetsTheNote() {
        var placement = placed(TODAY, null, billing());
        run(TODAY.plusMonths(1));

        town.oproep.placing().change(placement.id(), ChangePlacement.endingOn(TODAY.plusDays(14)));
        var credit = run(TODAY.plusMonths(1));
        town.deliver();

        assertThat(credit).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
            assertThat(note.net()).isEqualTo(Euro.of(125));
        });
        assertThat(town.last(BOOKS).subject()).isEqualTo("Creditfactuur F2026-00002");
        assertThat(run(TODAY.plusYears(1))).isEmpty();
    }

    @Test
    void aRestartAfterAGapKeepsTheSixMonthsCountedFromTheFirstStart() {
        var placement = placed(TODAY, TODAY.plusDays(9), billing());
        run(TODAY.plusMonths(1));

        town.oproep
                .placing()
                .change(
                        placement.id(),
                        ChangePlacement.working(List.of(
                                new WorkedPeriod(TODAY, TODAY.plusDays(9)),
                                new WorkedPeriod(TODAY.plusMonths(5), null))));

        assertThat(run(TODAY.plusYears(2)))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.net()).isEqualTo(Euro.of(250)));
    }

    @Test
    void aDryRunSaysWhatARunThenDoesAndKeepsNothing() {
        placed(TODAY, null, billing());
        var foreseen = new ArrayList<Invoice>();

        var preview = town.oproep.invoicing().preview(TODAY.plusMonths(2), foreseen::add);

        assertThat(town.oproep.invoicing().list(null, 10)).isEmpty();
        var issued = run(TODAY.plusMonths(2));
        assertThat(foreseen).hasSameSizeAs(issued);
        assertThat(foreseen.get(0).number()).isEqualTo(issued.get(0).number());
        assertThat(foreseen.get(0).lines()).isEqualTo(issued.get(0).lines());
        assertThat(preview.invoices()).isEqualTo(1);
        assertThat(preview.invoiced()).isEqualTo(Euro.of(500));
    }

    @Test
    void aRunTellsOfPlacementsWhoseDebtorIsNotKnownUntilItIs() {
        placed(TODAY, null, null);

        assertThat(town.oproep.invoicing().run(TODAY.plusMonths(1), i -> {}).waiting())
                .isEqualTo(1);
        assertThat(town.oproep.invoicing().run(TODAY.plusMonths(2), i -> {}).waiting())
                .isEqualTo(1);
        town.deliver();
        town.oproep.reportingPlacement().report(town.placementLink(), always(TODAY), billing());

        assertThat(run(TODAY.plusMonths(2)))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.net()).isEqualTo(Euro.of(500)));
    }

    @Test
    void numbersFollowDatesAlsoWhenARunLooksBack() {
        placed(TODAY, null, billing());
        run(TODAY.plusMonths(3));
        placed(TODAY, null, billing());

        var late = run(TODAY.plusMonths(1));

        assertThat(late)
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.date()).isEqualTo(TODAY.plusMonths(3)));
    }

    @Test
    void aCandidateReportsWorkWithALinkThatCameByMail() {
        var reference = town.published();
        var receipt = town.received(aResponseTo(reference)).receipt();
        town.oproep.reportingPlacement().ask(receipt, Town.CANDIDATE, Language.NL);
        town.deliver();
        var link = town.placementLink();
        assertThat(town.oproep.reportingPlacement().open(link).orElseThrow().placement())
                .isNull();

        var reported = town.oproep.reportingPlacement().report(link, always(TODAY.plusDays(7)), billing());

        assertThat(reported)
                .isInstanceOfSatisfying(
                        Placed.Recorded.class,
                        done -> assertThat(done.placement().recordedBy()).isEqualTo(RecordedBy.CANDIDATE));
        assertThat(run(TODAY.plusDays(7).plusMonths(1))).hasSize(1);
    }

    @Test
    void whoAsksWithAnotherAddressOrAnUnknownReceiptGetsNothing() {
        var receipt = town.received(aResponseTo(town.published())).receipt();
        town.deliver();
        int before = town.mailbox.arrived().size();
        var stranger = EmailAddress.of("vreemde@elders.example");

        town.oproep.reportingPlacement().ask(receipt, stranger, Language.NL);
        town.oproep.reportingPlacement().ask("nergens", Town.CANDIDATE, Language.NL);
        town.deliver();

        assertThat(town.mailbox.arrived()).hasSize(before);
    }

    @Test
    void aPosterTellsWhoGotToWorkAndOwesNothingByIt() {
        response();
        var manage = town.manageLink();
        var candidates = town.oproep.reportingPlacement().candidates(manage);

        var placed = town.oproep
                .reportingPlacement()
                .reportHired(manage, candidates.get(0).id(), new WorkedPeriod(TODAY, null));
        town.deliver();

        assertThat(placed)
                .isInstanceOfSatisfying(
                        Placed.Recorded.class,
                        done -> assertThat(done.placement().debtor()).isNull());
        assertThat(town.last(Town.CANDIDATE).text()).contains("/plaatsing/");
        assertThat(run(TODAY.plusYears(1))).isEmpty();
        assertThat(town.last(Town.POSTER).text()).doesNotContain("factuur", "betaal");
    }

    @Test
    void aLinkOfAnotherPurposeOrOfNobodyOpensNothing() {
        response();
        town.deliver();

        assertThat(town.oproep.reportingPlacement().open(town.manageLink())).isEmpty();
        assertThat(town.oproep.reportingPlacement().report(Token.supplied("x"), always(TODAY), billing()))
                .isEqualTo(new Placed.Unknown());
        assertThat(town.oproep.reportingPlacement().candidates(Token.supplied("x")))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsStored() {
        var refused = town.oproep
                .placing()
                .record(new RecordPlacement(
                        "weg",
                        List.of(new WorkedPeriod(TODAY, TODAY.minusDays(1))),
                        false,
                        new BillingDetails("", "S\n1", "12", "C", "ZZ", "123", "NL123456789B01", "geen adres")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Placed.Refused.class,
                        wrong -> assertThat(wrong.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(
                                        "response",
                                        "end",
                                        "billing.name",
                                        "billing.street",
                                        "billing.country",
                                        "billing.kvk",
                                        "billing.vatId",
                                        "billing.email"));
        assertThat(town.oproep.placing().list(10, 0)).isEmpty();
    }

    @Test
    void daysFarAwayAndPeriodsWithDaysInCommonAreRefused() {
        var response = response();

        assertThat(wrong(response, new WorkedPeriod(TODAY.minusYears(6), null))).containsExactly("placement.start.far");
        assertThat(wrong(response, new WorkedPeriod(TODAY.plusYears(3), null))).containsExactly("placement.start.far");
        assertThat(wrong(response, new WorkedPeriod(TODAY, TODAY.plusYears(11))))
                .containsExactly("placement.end.far");
        assertThat(wrong(response, new WorkedPeriod(null, TODAY))).containsExactly("required");
        assertThat(wrong(
                        response,
                        new WorkedPeriod(TODAY, null),
                        new WorkedPeriod(TODAY.plusDays(3), TODAY.plusDays(4))))
                .containsExactly("placement.overlap");
        assertThat(wrong(response)).containsExactly("required");
    }

    @Test
    void aQuestionOrAResponseThatIsPlacedAlreadyIsNoPlacement() {
        var reference = town.published();
        town.received(aResponseTo(reference).onlyAsking("Hoe laat?"));
        var question = town.store.responses().list(reference, 9, 0).get(0).id().toString();
        assertThat(wrong(question, new WorkedPeriod(TODAY, null))).containsExactly("placement.question");

        var response = response();
        recorded(new RecordPlacement(response, always(TODAY), false, null));

        assertThat(wrong(response, new WorkedPeriod(TODAY, null))).containsExactly("placement.recorded");
    }

    private List<String> wrong(String response, WorkedPeriod... periods) {
        var placed = town.oproep.placing().record(new RecordPlacement(response, List.of(periods), false, null));
        assertThat(placed).isInstanceOf(Placed.Refused.class);
        return ((Placed.Refused) placed)
                .violations().stream().map(Violation::key).toList();
    }

    private static List<WorkedPeriod> always(LocalDate from) {
        return List.of(new WorkedPeriod(from, null));
    }

    /** A response of the candidate; its receipt. */
    private String response() {
        return town.received(aResponseTo(town.published())).receipt();
    }

    private Placement placed(LocalDate start, @Nullable LocalDate end, @Nullable BillingDetails billing) {
        return recorded(new RecordPlacement(response(), List.of(new WorkedPeriod(start, end)), false, billing));
    }

    private Placement recorded(RecordPlacement command) {
        var placed = town.oproep.placing().record(command);
        assertThat(placed).isInstanceOf(Placed.Recorded.class);
        return ((Placed.Recorded) placed).placement();
    }

    private List<Invoice> run(LocalDate date) {
        var issued = new ArrayList<Invoice>();
        var run = town.oproep.invoicing().run(date, issued::add);
        assertThat(run.invoices() + run.creditNotes()).isEqualTo(issued.size());
        return issued;
    }

    private static BillingDetails billing() {
        return new BillingDetails(
                "K. ’t Hart", "Straat 2", "2000 BB", "Haarlem", "NL", "12345678", null, BOOKS.value());
    }
}
