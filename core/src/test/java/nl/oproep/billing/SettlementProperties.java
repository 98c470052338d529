package nl.oproep.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.oproep.fee.Work;
import nl.oproep.kernel.DateSpan;
import nl.oproep.placement.Placement;

/** Whatever becomes known of a placement, and whenever a run comes by, its documents add up to its schedule (F6, F9). */
class SettlementProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final LocalDate LONG_AFTER = START.plusYears(3);

    /** What is known of the placement when a run comes by, so many days after the run before. */
    record Step(int days, int shift, List<Integer> lengths, boolean open, boolean calledOff) {

        Placement placement() {
            var first = START.plusDays(shift);
            var periods = new ArrayList<DateSpan>();
            for (int i = 0; i < lengths.size(); i++) {
                var last = first.plusDays(lengths.get(i));
                periods.add(new DateSpan(first, open && i == lengths.size() - 1 ? null : last));
                first = last.plusDays(12);
            }
            return Bookkeeper.placement(new Work(periods), calledOff, Bookkeeper.DEBTOR);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 70),
                        Arbitraries.integers().between(-20, 40),
                        Arbitraries.integers()
                                .between(0, 120)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true)))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void documentsAddUpToTheScheduleToTheCent(@ForAll("steps") List<Step> steps, @ForAll InvoiceTiming timing) {
        var books = books(timing);
        var today = START;
        for (var step : steps) {
            today = today.plusDays(step.days());
            books.settle(step.placement(), today);
        }
        var known = steps.get(steps.size() - 1).placement();

        books.settle(known, LONG_AFTER);

        var schedule = known.fee();
        assertThat(books.net()).isEqualTo(schedule.total().cents());
        for (int month = 0; month < 6; month++) {
            int k = month;
            assertThat(books.net(month))
                    .isEqualTo(schedule.lines().stream()
                            .filter(line -> line.month() == k)
                            .mapToLong(line -> line.amount().cents())
                            .sum());
        }
    }

    @Property
    void whatRunsTwiceIssuesNothingTheSecondTime(@ForAll("steps") List<Step> steps, @ForAll InvoiceTiming timing) {
        var books = books(timing);
        var today = START;
        for (var step : steps) {
            today = today.plusDays(step.days());
            books.settle(step.placement(), today);

            assertThat(books.settle(step.placement(), today)).isEmpty();
        }
    }

    @Property
    void aRunOnEveryDayChargesWhatOneRunAtTheEndDoes(@ForAll("steps") List<Step> steps, @ForAll InvoiceTiming timing) {
        var placement = steps.get(0).placement();
        var daily = books(timing);
        var once = books(timing);
        for (var day = START.minusDays(40); !day.isAfter(LONG_AFTER.minusYears(2)); day = day.plusDays(1)) {
            daily.settle(placement, day);
        }

        daily.settle(placement, LONG_AFTER);
        once.settle(placement, LONG_AFTER);

        assertThat(daily.net()).isEqualTo(once.net());
        assertThat(daily.documents()).allMatch(document -> document.kind() == InvoiceKind.INVOICE);
    }

    @Property
    void theDayToLookAgainIsTheFirstOnWhichSomethingIsDue(
            @ForAll("steps") List<Step> steps, @ForAll InvoiceTiming timing) {
        var placement = steps.get(0).placement();
        var books = books(timing);
        books.settle(placement, START);
        var again = books.settlement(placement, START).again();

        if (again == null) {
            assertThat(books.settle(placement, LONG_AFTER)).isEmpty();
        } else {
            assertThat(again).isAfter(START);
            assertThat(books.settlement(placement, again.minusDays(1)).drafts()).isEmpty();
            assertThat(books.settlement(placement, again).drafts()).isNotEmpty();
        }
    }

    @Property
    void aCreditNoteNeverTakesMoreThanItsInvoiceAskedForAFeeMonth(
            @ForAll("steps") List<Step> steps, @ForAll InvoiceTiming timing) {
        var books = books(timing);
        var today = START;
        for (var step : steps) {
            today = today.plusDays(step.days());
            books.settle(step.placement(), today);
        }

        var documents = books.documents();
        for (var invoice :
                documents.stream().filter(d -> d.kind() == InvoiceKind.INVOICE).toList()) {
            for (var line : invoice.lines()) {
                long taken = documents.stream()
                        .filter(d -> invoice.number().equals(d.corrects()))
                        .flatMap(d -> d.lines().stream())
                        .filter(credit -> credit.month() == line.month())
                        .mapToLong(credit -> credit.amount().cents())
                        .sum();
                assertThat(taken).isLessThanOrEqualTo(line.amount().cents());
            }
        }
    }

    private static Bookkeeper books(InvoiceTiming timing) {
        return new Bookkeeper(BillingTerms.standard(Bookkeeper.SELLER).invoicing(timing));
    }
}
