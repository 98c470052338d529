package nl.oproep.testkit;

import nl.oproep.billing.spi.InvoiceDocuments;

class PlainInvoicesTest extends InvoiceDocumentsContract {

    @Override
    protected InvoiceDocuments documents() {
        return new PlainInvoices();
    }
}
