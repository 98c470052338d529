package nl.oproep.adapter.javalin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.Violation;
import nl.oproep.placement.BillingDetails;
import nl.oproep.placement.ChangePlacement;
import nl.oproep.placement.RecordPlacement;
import nl.oproep.requirement.Days;
import org.jspecify.annotations.Nullable;

/** What somebody supplies of a placement, by the names of the contract: {@code start}, {@code end}, {@code periods}, {@code cancelled}, {@code billing.name}. */
final class PlacementInput {
    private static final List<String> BILLING = List.of("name", "street", "postcode", "city", "kvk", "vatId", "email");

    private static final int MOST_PERIODS = 50;

    private final Fields fields;
    private final Reading reading;

    PlacementInput(Fields fields) {
        this.fields = fields;
        this.reading = new Reading(fields);
    }

    /** What could not be read and what the domain found wrong. */
    List<Violation> and(List<Violation> found) {
        return reading.and(found);
    }

    /** What could not be read; ask after reading. */
    List<Violation> problems() {
        return reading.problems();
    }

    RecordPlacement recorded() {
        var periods = periods();
        return new RecordPlacement(
                reading.text("response"),
                periods == null ? List.of(new WorkedPeriod(reading.day("start"), reading.day("end"))) : periods,
                Boolean.TRUE.equals(reading.yesNo("cancelled")),
                billing());
    }

    ChangePlacement changed() {
        var end = reading.day("end");
        boolean openEnd = end == null && fields.names().contains("end");
        return new ChangePlacement(
                reading.day("start"), end, openEnd, periods(), reading.yesNo("cancelled"), billing());
    }

    /** All periods anew: those of {@code periods}, or the one of {@code start} and {@code end}. */
    List<WorkedPeriod> worked() {
        var periods = periods();
        return periods == null ? List.of(new WorkedPeriod(reading.day("start"), reading.day("end"))) : periods;
    }

    /** Those that say anything; a row left empty is none. Null when there are no rows at all. */
    private @Nullable List<WorkedPeriod> periods() {
        if (fields.names().stream().noneMatch(name -> name.startsWith("periods."))) {
            return null;
        }
        var periods = new ArrayList<WorkedPeriod>();
        for (int row = 0; row < MOST_PERIODS; row++) {
            var pair = fields.all("periods." + row);
            var at = "periods." + row + '.';
            var period = pair.isEmpty()
                    ? new WorkedPeriod(reading.day(at + "start"), reading.day(at + "end"))
                    : new WorkedPeriod(day(row, "start", pair, 0), day(row, "end", pair, 1));
            if (period.first() != null || period.last() != null) {
                periods.add(period);
            }
        }
        return periods;
    }

    private @Nullable LocalDate day(int row, String name, List<Object> pair, int place) {
        var typed = pair.size() > place ? pair.get(place).toString() : "";
        if (typed.isBlank()) {
            return null;
        }
        var day = Days.parse(typed);
        if (day.isEmpty()) {
            reading.problems().add(Violation.of("periods." + row + '.' + name, "answer.date"));
        }
        return day.orElse(null);
    }

    /** Null when nothing of it was supplied; a country alone, which forms fill in by themselves, is nothing. */
    @Nullable BillingDetails billing() {
        return BILLING.stream().anyMatch(name -> reading.text("billing." + name) != null) ? details() : null;
    }

    /** Whatever was supplied of it. */
    BillingDetails details() {
        return new BillingDetails(
                reading.text("billing.name"),
                reading.text("billing.street"),
                reading.text("billing.postcode"),
                reading.text("billing.city"),
                reading.text("billing.country"),
                reading.text("billing.kvk"),
                reading.text("billing.vatId"),
                reading.text("billing.email"));
    }
}
