package nl.oproep.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.placement.BillingIdentity;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note: complete in itself and never changed once issued. It knows a debtor and days, but no assignment, no response and no poster (P1, V5).
 *
 * @param id the key
 * @param number without gaps per series and year
 * @param kind invoice or credit note
 * @param placement whose fee it is about
 * @param corrects the invoice that a credit note takes from; null on an invoice
 * @param date of issue
 * @param due the last day to pay, inclusive
 * @param workedFrom the first day of the work, from which the fee months count (F2)
 * @param seller as it was
 * @param debtor as it was
 * @param treatment of VAT
 * @param language of the document
 * @param lines by fee month; at least one
 */
public record Invoice(
        UUID id,
        InvoiceNumber number,
        InvoiceKind kind,
        UUID placement,
        @Nullable InvoiceNumber corrects,
        LocalDate date,
        LocalDate due,
        LocalDate workedFrom,
        Seller seller,
        BillingIdentity debtor,
        VatTreatment treatment,
        Language language,
        List<InvoiceLine> lines) {

    public Invoice {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a document has at least one line");
        }
        if ((kind == InvoiceKind.CREDIT_NOTE) == (corrects == null)) {
            throw new IllegalArgumentException("a credit note, and nothing else, refers to what it corrects");
        }
        if (due.isBefore(date)) {
            throw new IllegalArgumentException("nobody has to pay before the document is issued");
        }
    }

    /** The sum of the lines, ex VAT. */
    public Euro net() {
        return lines.stream().map(InvoiceLine::amount).reduce(Euro.ZERO, Euro::plus);
    }

    /** The VAT, rounded once for each rate over the whole document, lowest rate first. */
    public List<VatSubtotal> subtotals() {
        var nets = new TreeMap<VatRate, Euro>();
        lines.forEach(line -> nets.merge(line.rate(), line.amount(), Euro::plus));
        return nets.entrySet().stream()
                .map(entry -> new VatSubtotal(
                        entry.getKey(), entry.getValue(), entry.getKey().over(entry.getValue())))
                .toList();
    }

    /** The VAT of all rates together. */
    public Euro vat() {
        return subtotals().stream().map(VatSubtotal::vat).reduce(Euro.ZERO, Euro::plus);
    }

    /** What is to be paid, or what is taken back, with VAT. */
    public Euro total() {
        return net().plus(vat());
    }

    @Override
    public String toString() {
        return "Invoice[" + number + "]";
    }
}
