package nl.oproep.billing;

import java.time.LocalDate;
import nl.oproep.kernel.Euro;

/**
 * What an invoice run did, or would do.
 *
 * @param date the day up to which everything due is issued, inclusive
 * @param placements how many were looked at
 * @param invoices how many were issued
 * @param creditNotes how many were issued
 * @param invoiced ex VAT
 * @param credited ex VAT
 * @param waiting how many placements have something due and nobody who is known to owe it
 */
public record InvoiceRun(
        LocalDate date, long placements, long invoices, long creditNotes, Euro invoiced, Euro credited, long waiting) {

    static InvoiceRun start(LocalDate date) {
        return new InvoiceRun(date, 0, 0, 0, Euro.ZERO, Euro.ZERO, 0);
    }

    InvoiceRun seen(long more, long waits) {
        return new InvoiceRun(date, placements + more, invoices, creditNotes, invoiced, credited, waiting + waits);
    }

    InvoiceRun with(Invoice document) {
        boolean invoice = document.kind() == InvoiceKind.INVOICE;
        return new InvoiceRun(
                date,
                placements,
                invoices + (invoice ? 1 : 0),
                creditNotes + (invoice ? 0 : 1),
                invoice ? invoiced.plus(document.net()) : invoiced,
                invoice ? credited : credited.plus(document.net()),
                waiting);
    }
}
