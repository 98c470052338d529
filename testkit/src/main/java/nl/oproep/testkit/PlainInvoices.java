package nl.oproep.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.spi.InvoiceDocuments;

/** Documents as plain text, for tests of what happens around them. A debtor without a trade register number gets no UBL. */
public final class PlainInvoices implements InvoiceDocuments {

    @Override
    public byte[] pdf(Invoice invoice) {
        return ("pdf of " + invoice.number()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> ubl(Invoice invoice) {
        return Optional.ofNullable(invoice.debtor().kvk())
                .map(kvk -> ("ubl of " + invoice.number()).getBytes(StandardCharsets.UTF_8));
    }
}
