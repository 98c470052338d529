package nl.oproep.adapter.invoice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import nl.oproep.billing.Invoice;

/** One document as PDF: the paper page, printed with fonts of our own. The same document gives the same bytes: its dates and its key come from the invoice. */
final class PdfWriting {
    private static final String FAMILY = "Liberation Sans";
    private static final String REGULAR = "LiberationSans-Regular.ttf";
    private static final String BOLD = "LiberationSans-Bold.ttf";

    byte[] write(Invoice invoice) {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(new Paper(invoice).page(), null)
                .useFont(() -> font(REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font(BOLD), FAMILY, 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null)
                .usePdfUaAccessibility(true)
                .withProducer("Oproep");
        var bytes = new ByteArrayOutputStream();
        try (var renderer = builder.toStream(bytes).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var information = document.getDocumentInformation();
            var date = GregorianCalendar.from(invoice.date().atStartOfDay(ZoneOffset.UTC));
            information.setCreationDate(date);
            information.setModificationDate(date);
            document.setDocumentId(invoice.id().getLeastSignificantBits());
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be written into memory", e);
        }
    }

    private static InputStream font(String name) {
        var in = PdfWriting.class.getResourceAsStream("/liberation/" + name);
        if (in == null) {
            throw new IllegalStateException("the class path lacks the font " + name);
        }
        return in;
    }
}
