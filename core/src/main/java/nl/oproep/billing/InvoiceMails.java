package nl.oproep.billing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.Composer;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.Letter;
import nl.oproep.mail.LetterBody;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.MailKind;

/** The letters to whoever owes a success fee: what is asked or taken back and why, with the document as PDF and, where the rules allow one, as UBL. */
public final class InvoiceMails implements Composer {
    /** A new invoice. */
    public static final MailKind INVOICE = new MailKind("invoice-to-debtor");
    /** A new credit note. */
    public static final MailKind CREDIT_NOTE = new MailKind("credit-note-to-debtor");

    private final Invoices invoices;
    private final InvoiceDocuments files;
    private final Network network;

    public InvoiceMails(Invoices invoices, InvoiceDocuments files, Network network) {
        this.invoices = invoices;
        this.files = files;
        this.network = network;
    }

    static MailKind kind(Invoice document) {
        return document.kind() == InvoiceKind.INVOICE ? INVOICE : CREDIT_NOTE;
    }

    @Override
    public Optional<Letter> compose(Delivery delivery) {
        return invoices.find(delivery.subject()).map(document -> letter(document, delivery));
    }

    private Letter letter(Invoice document, Delivery delivery) {
        var texts = Texts.of("nl.oproep.billing.mails", delivery.language(), InvoiceMails.class);
        var wording = InvoiceWording.in(delivery.language());
        var names = names(document, wording);
        var kind = delivery.kind().name();
        var body = new LetterBody().paragraph(texts.text(kind + ".opening", names));
        body.heading(texts.text("lines"));
        body.lines(document.lines().stream().map(wording::line).toList());
        body.lines(List.of(texts.text("net", names), texts.text("vat", names), texts.text("total", names)));
        body.paragraph(texts.text(kind + ".payment", names));
        body.paragraph(texts.text("closing", names));
        var subject = texts.text(kind + ".subject", names);
        return new Letter(
                network.name(),
                document.seller().email(),
                subject,
                body.text(),
                body.html(delivery.language().code(), document.seller().name(), subject),
                Map.of(),
                attachments(document));
    }

    private static Map<String, String> names(Invoice document, InvoiceWording wording) {
        var names = new HashMap<String, String>();
        names.put("number", document.number().toString());
        names.put("corrects", String.valueOf(document.corrects()));
        names.put("date", wording.day(document.date()));
        names.put("due", wording.day(document.due()));
        names.put("worked", wording.day(document.workedFrom()));
        names.put("net", wording.amount(document.net()));
        names.put("vat", wording.amount(document.vat()));
        names.put("total", wording.amount(document.total()));
        names.put("iban", document.seller().iban());
        names.put("seller", document.seller().name());
        return names;
    }

    private List<MailAttachment> attachments(Invoice document) {
        var attachments = new ArrayList<MailAttachment>();
        attachments.add(file(document.number() + ".pdf", "application/pdf", files.pdf(document)));
        files.ubl(document).ifPresent(xml -> attachments.add(file(document.number() + ".xml", "application/xml", xml)));
        return attachments;
    }

    private static MailAttachment file(String name, String type, byte[] bytes) {
        return new MailAttachment(name, type, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
