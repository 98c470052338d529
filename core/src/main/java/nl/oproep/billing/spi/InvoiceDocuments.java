package nl.oproep.billing.spi;

import java.util.Optional;
import nl.oproep.billing.Invoice;

/** Invoices and credit notes as files. The same document gives the same bytes, however often and wherever it is asked (M2). Safe for many threads. */
public interface InvoiceDocuments {

    /** The document to read: a PDF in the language of the invoice, with every reason (F8). */
    byte[] pdf(Invoice invoice);

    /** The document for machines: UBL 2.1 by the rules of NLCIUS (SI-UBL 2.0) and EN 16931; empty when the debtor lacks what those rules ask for, so that the PDF alone must do. */
    Optional<byte[]> ubl(Invoice invoice);
}
