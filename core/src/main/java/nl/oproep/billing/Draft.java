package nl.oproep.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.Language;
import nl.oproep.placement.BillingIdentity;
import org.jspecify.annotations.Nullable;

/** A document that should be issued: all of it but number and date. */
record Draft(
        InvoiceKind kind,
        UUID placement,
        @Nullable InvoiceNumber corrects,
        LocalDate workedFrom,
        Seller seller,
        BillingIdentity debtor,
        VatTreatment treatment,
        Language language,
        List<InvoiceLine> lines) {

    /** Takes something back from an invoice, to the same debtor and by the same VAT. */
    static Draft credit(Invoice invoice, List<InvoiceLine> lines) {
        return new Draft(
                InvoiceKind.CREDIT_NOTE,
                invoice.placement(),
                invoice.number(),
                invoice.workedFrom(),
                invoice.seller(),
                invoice.debtor(),
                invoice.treatment(),
                invoice.language(),
                lines);
    }

    Invoice issued(UUID id, InvoiceNumber number, LocalDate date, int paymentDays) {
        return new Invoice(
                id,
                number,
                kind,
                placement,
                corrects,
                date,
                date.plusDays(paymentDays),
                workedFrom,
                seller,
                debtor,
                treatment,
                language,
                lines);
    }
}
