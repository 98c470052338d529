package nl.oproep.adapter.jdbc;

import java.time.LocalDate;
import java.util.List;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.VatRate;
import nl.oproep.billing.VatTreatment;
import nl.oproep.kernel.Euro;

/** What a document says, beside what has a column of its own, as JSON keeps it. Amounts in cents, rates in hundredths of a percent. */
record InvoiceContent(Party seller, Party debtor, VatTreatment treatment, List<Line> lines) {

    /** One fee month. */
    record Line(
            int month,
            LocalDate from,
            LocalDate to,
            int days,
            int of,
            long amount,
            long was,
            long now,
            InvoiceLine.Reason reason,
            int rate) {

        private static Line of(InvoiceLine line) {
            return new Line(
                    line.month(),
                    line.from(),
                    line.to(),
                    line.days(),
                    line.of(),
                    line.amount().cents(),
                    line.was().cents(),
                    line.now().cents(),
                    line.reason(),
                    line.rate().basisPoints());
        }

        InvoiceLine line() {
            return new InvoiceLine(
                    month,
                    from,
                    to,
                    days,
                    of,
                    new Euro(amount),
                    new Euro(was),
                    new Euro(now),
                    reason,
                    new VatRate(rate));
        }
    }

    static InvoiceContent of(Invoice invoice) {
        return new InvoiceContent(
                Party.of(invoice.seller()),
                Party.of(invoice.debtor()),
                invoice.treatment(),
                invoice.lines().stream().map(Line::of).toList());
    }

    @Override
    public String toString() {
        return "InvoiceContent[hidden]";
    }
}
