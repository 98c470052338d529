package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.fee.FeeWording;
import nl.oproep.kernel.Violation;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.Placement;
import org.jspecify.annotations.Nullable;

/** A form about work and who owes the fee for it, as three pages show it: for the operator twice, for the candidate once. */
final class PlacementForm {
    private PlacementForm() {}

    /** The form as it was typed, with what is wrong; a single period is the first row. */
    static Form of(Phrases p, Fields fields, List<Violation> wrong) {
        return Form.of(p, fields, "")
                .labelled(labels(p))
                .with(wrong.stream().map(PlacementForm::inFirstRow).toList());
    }

    private static Violation inFirstRow(Violation violation) {
        var field = violation.field();
        if (field.equals("periods")) {
            return new Violation("periods.0.start", violation.key(), violation.arguments());
        }
        return field.equals("start") || field.equals("end") ? violation.in("periods.0") : violation;
    }

    private static Map<String, String> labels(Phrases p) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("periods.0.start", p.say("work.start"));
        labels.put("periods.0.end", p.say("work.end"));
        return labels;
    }

    /** What is known, as fields to show. */
    static Fields known(@Nullable Placement placement) {
        var fields = Fields.none();
        if (placement == null) {
            return fields.with("billing.country", "NL");
        }
        var periods = placement.work().periods();
        for (int i = 0; i < periods.size(); i++) {
            var last = periods.get(i).last();
            fields = fields.with(
                            "periods." + i + ".start", periods.get(i).first().toString())
                    .with("periods." + i + ".end", last == null ? "" : last.toString());
        }
        fields = placement.calledOff() ? fields.with("cancelled", "true") : fields;
        var debtor = placement.debtor();
        return debtor == null ? fields.with("billing.country", "NL") : with(fields, debtor);
    }

    private static Fields with(Fields fields, BillingIdentity debtor) {
        var vatId = debtor.vatId();
        var kvk = debtor.kvk();
        return fields.with("billing.name", debtor.name())
                .with("billing.street", debtor.street())
                .with("billing.postcode", debtor.postcode())
                .with("billing.city", debtor.city())
                .with("billing.country", debtor.country())
                .with("billing.kvk", kvk == null ? "" : kvk)
                .with("billing.vatId", vatId == null ? "" : vatId.value())
                .with("billing.email", debtor.email().value());
    }

    /** How many rows of work a page shows: what is known, and one more for a restart. */
    static int rows(@Nullable Placement placement) {
        return placement == null ? 1 : placement.work().periods().size() + 1;
    }

    /** The reasons of a fee, a row for each fee month. */
    static List<Row> fee(Placement placement, Phrases p) {
        var wording = FeeWording.in(p.language());
        var amounts = InvoiceWording.in(p.language());
        var rows = new ArrayList<Row>();
        for (var line : placement.fee().lines()) {
            rows.add(Row.of(
                    Row.text(p.say("placement.span", Map.of("from", p.brief(line.from()), "to", p.brief(line.to())))),
                    Row.number(line.days() + "/" + line.of()),
                    Row.number(amounts.amount(line.amount())),
                    Row.text(wording.reason(line))));
        }
        return rows;
    }
}
