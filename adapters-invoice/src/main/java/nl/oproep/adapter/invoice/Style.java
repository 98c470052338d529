package nl.oproep.adapter.invoice;

/** How a document looks: A4, one typeface, two weights, one colour. */
final class Style {
    static final String CSS = """
            @page { size: A4; margin: 20mm 20mm 24mm 20mm;
                @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #555; } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.45; color: #111; margin: 0; }
            p { margin: 0; }
            .head { border-bottom: 1.5pt solid #0b5c4a; padding-bottom: 4mm; }
            .from { font-weight: 700; color: #0b5c4a; font-size: 11pt; }
            h1 { font-size: 22pt; font-weight: 700; margin: 2mm 0 0 0; line-height: 1.1; }
            table { border-collapse: collapse; }
            .parties { width: 100%; margin-top: 9mm; table-layout: fixed; }
            .parties td { vertical-align: top; padding: 0; width: 55%; word-wrap: break-word; }
            .parties td.seller { width: 45%; font-size: 9pt; color: #333; padding-left: 6mm; }
            .name { font-weight: 700; }
            .facts { margin-top: 10mm; }
            .facts th { text-align: left; font-weight: 400; color: #555; padding: 0 8mm 1mm 0; }
            .facts td { padding: 0 0 1mm 0; }
            .lines { width: 100%; margin-top: 9mm; -fs-table-paginate: paginate; }
            .lines th { text-align: left; font-size: 8.5pt; color: #555; font-weight: 700; border-bottom: 0.75pt solid #111; padding: 0 0 1.5mm 0; }
            .lines td { border-bottom: 0.4pt solid #bbb; padding: 2mm 0; vertical-align: top; }
            .lines tr { page-break-inside: avoid; }
            .lines .number, .totals .number { text-align: right; white-space: nowrap; padding-left: 5mm; }
            .totals { margin: 5mm 0 0 auto; page-break-inside: avoid; }
            .totals th { text-align: left; font-weight: 400; padding: 0.8mm 0; }
            .totals td { padding: 0.8mm 0; }
            .totals .grand th, .totals .grand td { font-weight: 700; font-size: 12pt; border-top: 0.75pt solid #111; padding-top: 2mm; }
            .legal { margin-top: 9mm; font-weight: 700; }
            .legal + p, .totals + p { margin-top: 9mm; }
            .small { margin-top: 5mm; font-size: 8.5pt; color: #555; }
            """;

    private Style() {}
}
