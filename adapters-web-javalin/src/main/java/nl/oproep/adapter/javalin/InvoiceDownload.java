package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;

/** A document as a file, by its number and the ending of the name: {@code F2026-00001.pdf}. */
final class InvoiceDownload {
    private final Site site;

    InvoiceDownload(Site site) {
        this.site = site;
    }

    /** Sends it; a document that has no such file is absent. */
    void send(Context request, String name) {
        var invoice = found(site, name.substring(0, name.length() - 4));
        var invoicing = site.oproep().invoicing();
        boolean pdf = name.endsWith(".pdf");
        var bytes = pdf ? invoicing.pdf(invoice) : invoicing.ubl(invoice).orElseThrow(Absent::unknown);
        request.header("Cache-Control", "no-store");
        request.header("Content-Disposition", "attachment; filename=\"" + name + '"');
        request.contentType(pdf ? "application/pdf" : "application/xml");
        request.result(bytes);
    }

    static Invoice found(Site site, String number) {
        return InvoiceNumber.parse(number)
                .flatMap(site.oproep().invoicing()::find)
                .orElseThrow(Absent::unknown);
    }
}
