package nl.oproep.adapter.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.VatRate;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.testkit.SomeInvoice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A document on paper: everything the law asks for, readable, the same on every try. */
class PdfTest {
    private static final InvoiceNumber FIRST = new InvoiceNumber("F", 2026, 1);
    private static final InvoiceNumber SECOND = new InvoiceNumber("F", 2026, 2);

    private final InvoiceFiles files = InvoiceFiles.create();

    @Test
    void anInvoiceSaysWhoOwesWhatToWhomForWhichDaysAndWhy() throws IOException {
        var text = text(some(FIRST).to(Parties.DUTCH_BUSINESS.debtor()).value());

        assertThat(text)
                .contains("Factuur", "F2026-00001", "1 mei 2026", "15 mei 2026")
                .contains("Interim Netwerk", "Herengracht 1", "87654321", "NL123456782B90", "NL91ABNA0417164300")
                .contains("Zoë Ångström & Zn. <b>€</b>", "Straße 1 ]]>", "Łódź Ελλάδα", "12345678")
                .contains("Maand 1, 1 maart 2026 t/m 31 maart 2026: hele maand", "€ 250,00")
                .contains("14 van 30 dagen", "€ 116,67", "21%", "€ 366,67", "€ 77,00", "€ 443,67")
                .contains("1 / 1");
    }

    @Test
    void aCreditNoteSaysWhichInvoiceItTakesFromAndWhatItWasAndBecomes() throws IOException {
        var taken = new InvoiceLine(
                1,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 14),
                14,
                30,
                new Euro(13_333),
                new Euro(25_000),
                new Euro(11_667),
                InvoiceLine.Reason.PART_MONTH,
                VatRate.percent(21));

        var text = text(some(SECOND)
                .correcting(FIRST)
                .in(Language.EN)
                .with(List.of(taken))
                .value());

        assertThat(text)
                .contains("Credit note", "F2026-00002", "Takes from invoice", "F2026-00001")
                .contains("14 of 30 days (was €250.00, becomes €116.67)", "€133.33", "You get back", "€161.33");
    }

    @Test
    void theLawsOwnWordsStandWhereNoVatIsCharged() throws IOException {
        assertThat(text(some(FIRST).to(Parties.BELGIAN_BUSINESS.debtor()).value()))
                .contains("Btw verlegd", "BE0403170701", "NL123456782B90", "België");
        assertThat(text(some(FIRST).to(Parties.SWISS.debtor()).in(Language.EN).value()))
                .contains("outside the European Union", "Switzerland");
        assertThat(text(some(FIRST).from(Parties.small()).value())).contains("artikel 25");
        assertThat(text(some(FIRST).to(Parties.DUTCH_PERSON.debtor()).value()))
                .doesNotContain("verlegd", "artikel 25", "artikel 6");
    }

    @Test
    void theSameDocumentGivesTheSameBytesInEveryTimeZoneAndLocale() {
        var document = some(FIRST).value();
        var here = files.pdf(document);
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(InvoiceFiles.create().pdf(document)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void allFontsAreEmbeddedAndTheFileStaysSmall() throws IOException {
        var bytes = files.pdf(some(FIRST).value());

        assertThat(bytes.length).isLessThan(80_000);
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Factuur F2026-00001");
        }
    }

    @Test
    void manyLinesGoOnOnASecondPageUnderTheSameHeading() throws IOException {
        var lines = IntStream.range(0, 40)
                .mapToObj(i -> SomeInvoice.line(0, 31, 31, 100, InvoiceLine.Reason.WHOLE_MONTH))
                .toList();

        try (var pdf = Loader.loadPDF(files.pdf(some(FIRST).with(lines).value()))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            assertThat(stripper.getText(pdf)).contains("Omschrijving", "2 / ");
        }
    }

    @Test
    void whatSomebodyTypedStaysTextHoweverHostile() throws IOException {
        var hostile =
                "<script>alert(1)</script> </style><img src='http://x.example/y'> \u0000\u0007\uFFFE\uD800 \u202Eevil {{7*7}} "
                        + "x".repeat(300);

        var bytes =
                files.pdf(some(FIRST).to(Parties.DUTCH_PERSON.called(hostile)).value());

        assertThat(text(bytes)).contains("<script>alert(1)</script>", "{{7*7}}");
    }

    private static SomeInvoice some(InvoiceNumber number) {
        return new SomeInvoice(UUID.randomUUID(), number);
    }

    private String text(Invoice invoice) throws IOException {
        return text(files.pdf(invoice));
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }
}
