package nl.oproep.billing;

import static nl.oproep.billing.Bookkeeper.DEBTOR;
import static nl.oproep.billing.Bookkeeper.SELLER;
import static nl.oproep.billing.Bookkeeper.placement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.fee.Work;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Euro;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Work OPEN = Work.from(NEW_YEAR, null);

    private final Bookkeeper arrears = new Bookkeeper(BillingTerms.standard(SELLER));
    private final Bookkeeper advance =
            new Bookkeeper(BillingTerms.standard(SELLER).invoicing(InvoiceTiming.IN_ADVANCE));

    @Test
    void inArrearsAFeeMonthIsInvoicedOnTheDayAfterItsLastDay() {
        var known = placement(OPEN, false, DEBTOR);

        assertThat(arrears.settle(known, LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(arrears.settle(known, LocalDate.of(2026, 2, 1)))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.total()).isEqualTo(new Euro(30_250)));
    }

    @Test
    void inAdvanceAFeeMonthIsInvoicedOnItsFirstDay() {
        var known = placement(OPEN, false, DEBTOR);

        assertThat(advance.settle(known, NEW_YEAR.minusDays(1))).isEmpty();
        assertThat(advance.settle(known, NEW_YEAR)).hasSize(1);
        assertThat(advance.settle(known, LocalDate.of(2026, 1, 31))).isEmpty();
    }

    @Test
    void monthsThatWereMissedComeTogetherOnOneInvoice() {
        var issued = arrears.settle(placement(OPEN, false, DEBTOR), LocalDate.of(2026, 4, 1));

        assertThat(issued).singleElement().satisfies(invoice -> {
            assertThat(invoice.lines()).extracting(InvoiceLine::month).containsExactly(0, 1, 2);
            assertThat(invoice.net()).isEqualTo(Euro.of(750));
        });
    }

    @Test
    void anEndThatComesEarlierCreditsTheInvoiceThatAskedTooMuch() {
        advance.settle(placement(OPEN, false, DEBTOR), LocalDate.of(2026, 1, 1));
        var second = advance.settle(placement(OPEN, false, DEBTOR), LocalDate.of(2026, 2, 1));

        var credits = advance.settle(
                placement(Work.from(NEW_YEAR, LocalDate.of(2026, 2, 14)), false, DEBTOR), LocalDate.of(2026, 2, 3));

        assertThat(credits).singleElement().satisfies(credit -> {
            assertThat(credit.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
            assertThat(credit.corrects()).isEqualTo(second.get(0).number());
            assertThat(credit.net()).isEqualTo(Euro.of(125));
            assertThat(credit.lines().get(0).reason()).isEqualTo(InvoiceLine.Reason.PART_MONTH);
        });
    }

    @Test
    void anEndThatMovesBackOnTopOfACreditIsInvoicedAgain() {
        var known = placement(OPEN, false, DEBTOR);
        advance.settle(known, NEW_YEAR);
        advance.settle(
                placement(Work.from(NEW_YEAR, LocalDate.of(2026, 1, 10)), false, DEBTOR), LocalDate.of(2026, 1, 5));

        var again = advance.settle(known, LocalDate.of(2026, 1, 6));

        assertThat(again).singleElement().satisfies(invoice -> {
            assertThat(invoice.lines().get(0).was()).isEqualTo(new Euro(8_065));
            assertThat(invoice.net()).isEqualTo(new Euro(16_935));
        });
        assertThat(advance.net()).isEqualTo(25_000);
    }

    @Test
    void calledOffBeforeTheStartTakesEverythingBack() {
        advance.settle(placement(OPEN, false, DEBTOR), NEW_YEAR);

        var credits = advance.settle(placement(OPEN, true, DEBTOR), NEW_YEAR);

        assertThat(credits)
                .singleElement()
                .satisfies(credit -> assertThat(credit.lines())
                        .extracting(InvoiceLine::reason)
                        .containsExactly(InvoiceLine.Reason.CALLED_OFF));
        assertThat(advance.net()).isZero();
    }

    @Test
    void withoutADebtorWhatIsDueWaitsAndIsInvoicedLater() {
        var settlement = arrears.settlement(placement(OPEN, false, null), LocalDate.of(2026, 3, 1));
        assertThat(settlement.drafts()).isEmpty();
        assertThat(settlement.waits()).isTrue();

        var issued = arrears.settle(placement(OPEN, false, DEBTOR), LocalDate.of(2026, 3, 2));

        assertThat(issued)
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.net()).isEqualTo(Euro.of(500)));
    }

    @Test
    void vatIsRoundedOncePerRateAndNotPerLine() {
        var work = new Work(List.of(
                new DateSpan(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 7)),
                new DateSpan(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 7))));

        var issued = arrears.settle(placement(work, false, DEBTOR), LocalDate.of(2025, 8, 1));

        assertThat(issued).singleElement().satisfies(invoice -> {
            assertThat(invoice.net()).isEqualTo(new Euro(11_290));
            assertThat(invoice.vat()).isEqualTo(new Euro(2_371));
        });
    }

    @Test
    void aRateHoldsFromItsDayAndTwoRatesStandApartOnOneInvoice() {
        var rates = VatRates.NETHERLANDS.with(LocalDate.of(2026, 3, 1), VatRate.percent(22));
        var books = new Bookkeeper(BillingTerms.standard(SELLER).taxed(rates));

        var issued = books.settle(placement(OPEN, false, DEBTOR), LocalDate.of(2026, 4, 1));

        assertThat(issued)
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.subtotals())
                        .containsExactly(
                                new VatSubtotal(VatRate.percent(21), Euro.of(500), Euro.of(105)),
                                new VatSubtotal(VatRate.percent(22), Euro.of(250), Euro.of(55))));
    }

    @Test
    void whoIsABusinessElsewhereInTheUnionAccountsForVatAndWhoIsOutsideOwesNone() {
        assertThat(VatTreatment.of(SELLER, DEBTOR)).isEqualTo(VatTreatment.STANDARD);
        assertThat(VatTreatment.of(SELLER, living("BE", new VatId("BE0403170701"))))
                .isEqualTo(VatTreatment.REVERSE_CHARGE);
        assertThat(VatTreatment.of(SELLER, living("BE", null))).isEqualTo(VatTreatment.STANDARD);
        assertThat(VatTreatment.of(SELLER, living("CH", null))).isEqualTo(VatTreatment.OUTSIDE_EU);
        assertThat(VatTreatment.of(small(), DEBTOR)).isEqualTo(VatTreatment.SMALL_BUSINESS);
    }

    private static BillingIdentity living(String country, @Nullable VatId vatId) {
        return new BillingIdentity(
                "N", "S 1", "1", "C", country, null, vatId, EmailAddress.of("iemand@elders.example"));
    }

    private static Seller small() {
        return new Seller(
                SELLER.name(),
                SELLER.street(),
                SELLER.postcode(),
                SELLER.city(),
                "NL",
                SELLER.kvk(),
                null,
                SELLER.iban(),
                SELLER.email(),
                true);
    }
}
