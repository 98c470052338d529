package nl.oproep.adapter.invoice;

import java.util.Optional;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.spi.InvoiceDocuments;

/**
 * Documents as PDF, with an embedded font and selectable text, and as UBL 2.1 by the rules of NLCIUS (SI-UBL 2.0) and EN 16931. Immutable; safe for many threads; reads nothing but its own class path.
 *
 * <pre>{@code
 * Oproep.over(store).billing(terms, InvoiceFiles.create())…
 * }</pre>
 */
public final class InvoiceFiles implements InvoiceDocuments {
    private final PdfWriting pdf = new PdfWriting();

    private InvoiceFiles() {}

    /** Both kinds of files. */
    public static InvoiceFiles create() {
        return new InvoiceFiles();
    }

    @Override
    public byte[] pdf(Invoice invoice) {
        return pdf.write(invoice);
    }

    @Override
    public Optional<byte[]> ubl(Invoice invoice) {
        return UblWriting.possible(invoice) ? Optional.of(new UblWriting(invoice).write()) : Optional.empty();
    }
}
