package nl.oproep.billing;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What invoices and credit notes keep about who owes or owed a fee. The law asks to keep them for seven years after the end of the book year, whoever asks (V3, AWR 52). */
public final class InvoiceHolder implements Holder {
    private final Traces invoices;

    public InvoiceHolder(Traces invoices) {
        this.invoices = invoices;
    }

    @Override
    public DataCategory category() {
        return DataCategory.INVOICE;
    }

    @Override
    public Traces traces() {
        return invoices;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        var yearEnd = trace.ended();
        var until = yearEnd == null
                ? null
                : yearEnd.atOffset(ZoneOffset.UTC)
                        .plus(Expiry.INVOICE.standard())
                        .toInstant();
        return until != null && !until.isAfter(now) ? Standing.ERASABLE : Standing.required("tax", until);
    }
}
