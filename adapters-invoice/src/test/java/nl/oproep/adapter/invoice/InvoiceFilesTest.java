package nl.oproep.adapter.invoice;

import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.testkit.InvoiceDocumentsContract;

class InvoiceFilesTest extends InvoiceDocumentsContract {

    @Override
    protected InvoiceDocuments documents() {
        return InvoiceFiles.create();
    }
}
