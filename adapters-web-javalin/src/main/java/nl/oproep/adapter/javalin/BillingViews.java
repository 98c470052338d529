package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.InvoiceRun;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.fee.FeeLine;
import nl.oproep.fee.FeeSchedule;
import nl.oproep.fee.FeeWording;
import nl.oproep.kernel.DateSpan;
import nl.oproep.partner.PartnerProfile;
import nl.oproep.partner.Subscription;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.Placement;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/** What the operator's API shows of placements, fees, invoices and partners. Amounts are whole cents, days ISO 8601; absent is null. */
final class BillingViews {
    private BillingViews() {}

    static Map<String, @Nullable Object> placement(Placement placement) {
        var spans = placement.work().periods();
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", placement.id().toString());
        view.put("response", text(placement.response()));
        view.put("start", placement.work().anchor().toString());
        view.put("end", text(spans.get(spans.size() - 1).last()));
        view.put("periods", spans.stream().map(BillingViews::pair).toList());
        view.put("cancelled", placement.calledOff());
        view.put("partnerAtResponse", placement.partner());
        view.put("monthly", placement.tariff().monthly().cents());
        view.put("maxMonths", placement.tariff().months());
        view.put("partMonth", placement.tariff().partMonth().name());
        view.put("total", placement.fee().total().cents());
        var debtor = placement.debtor();
        view.put("billing", debtor == null ? null : debtor(debtor));
        view.put("recordedBy", placement.recordedBy().name());
        view.put("recordedAt", placement.recordedAt().toString());
        return view;
    }

    private static List<@Nullable String> pair(DateSpan span) {
        var pair = new ArrayList<@Nullable String>();
        pair.add(span.first().toString());
        pair.add(text(span.last()));
        return pair;
    }

    private static Map<String, @Nullable Object> debtor(BillingIdentity debtor) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("name", debtor.name());
        view.put("street", debtor.street());
        view.put("postcode", debtor.postcode());
        view.put("city", debtor.city());
        view.put("country", debtor.country());
        view.put("kvk", debtor.kvk());
        view.put("vatId", value(debtor.vatId()));
        view.put("email", debtor.email().value());
        return view;
    }

    /** The schedule with the reason of each line, and what documents there are. */
    static Map<String, @Nullable Object> fee(FeeSchedule schedule, List<Invoice> documents, FeeWording wording) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put(
                "lines",
                schedule.lines().stream().map(line -> line(line, wording)).toList());
        view.put("total", schedule.total().cents());
        view.put(
                "remarks",
                schedule.remarks().stream().sorted().map(wording::remark).toList());
        view.put(
                "invoiced",
                documents.stream()
                        .mapToLong(d -> (d.kind() == InvoiceKind.INVOICE ? 1 : -1)
                                * d.net().cents())
                        .sum());
        view.put("documents", documents.stream().map(d -> d.number().toString()).toList());
        return view;
    }

    private static Map<String, Object> line(FeeLine line, FeeWording wording) {
        var view = new LinkedHashMap<String, Object>();
        view.put("k", line.month());
        view.put("from", line.from().toString());
        view.put("to", line.to().toString());
        view.put("days", line.days());
        view.put("of", line.of());
        view.put("cents", line.amount().cents());
        view.put("reason", wording.reason(line));
        return view;
    }

    static Map<String, @Nullable Object> invoice(Invoice invoice, InvoiceWording wording) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("number", invoice.number().toString());
        view.put("kind", invoice.kind().name());
        view.put("corrects", text(invoice.corrects()));
        view.put("placement", invoice.placement().toString());
        view.put("date", invoice.date().toString());
        view.put("due", invoice.due().toString());
        view.put("currency", "EUR");
        view.put("net", invoice.net().cents());
        view.put("vat", invoice.vat().cents());
        view.put("total", invoice.total().cents());
        view.put("vatTreatment", invoice.treatment().name());
        view.put(
                "vatRates",
                invoice.subtotals().stream()
                        .map(s -> Map.of(
                                "percent", s.rate().toString(),
                                "net", s.net().cents(),
                                "vat", s.vat().cents()))
                        .toList());
        view.put(
                "lines",
                invoice.lines().stream().map(line -> line(line, wording)).toList());
        view.put("debtor", debtor(invoice.debtor()));
        return view;
    }

    private static Map<String, Object> line(InvoiceLine line, InvoiceWording wording) {
        var view = new LinkedHashMap<String, Object>();
        view.put("k", line.month());
        view.put("from", line.from().toString());
        view.put("to", line.to().toString());
        view.put("days", line.days());
        view.put("of", line.of());
        view.put("cents", line.amount().cents());
        view.put("vatPercent", line.rate().toString());
        view.put("reason", wording.description(line));
        return view;
    }

    static Map<String, @Nullable Object> run(
            InvoiceRun run, boolean dryRun, List<Map<String, @Nullable Object>> issued) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("date", run.date().toString());
        view.put("dryRun", dryRun);
        view.put("placements", run.placements());
        view.put("invoices", run.invoices());
        view.put("creditNotes", run.creditNotes());
        view.put("invoiced", run.invoiced().cents());
        view.put("credited", run.credited().cents());
        view.put("waiting", run.waiting());
        view.put("issued", issued);
        return view;
    }

    static Map<String, @Nullable Object> partner(Subscription subscription, @Nullable PartnerProfile profile) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", subscription.id().toString());
        view.put("email", subscription.partner().value());
        view.put("start", subscription.first().toString());
        view.put("end", text(subscription.last()));
        view.put("name", profile == null ? null : profile.name());
        view.put("phone", profile == null ? null : profile.phone());
        view.put("profile", profile == null ? null : profile.profile());
        return view;
    }

    private static @Nullable String value(@Nullable VatId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
