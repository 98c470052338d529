package nl.oproep.adapter.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.billing.Seller;
import nl.oproep.billing.VatRate;
import nl.oproep.billing.VatTreatment;
import nl.oproep.kernel.Texts;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One document as a page to print. Text becomes text nodes only, so that nothing anybody typed is ever markup. */
final class Paper {
    private final Invoice invoice;
    private final InvoiceWording wording;
    private final Texts texts;
    private final String kind;
    private final Document page;

    Paper(Invoice invoice) {
        this.invoice = invoice;
        this.wording = InvoiceWording.in(invoice.language());
        this.texts = Texts.of("nl.oproep.adapter.invoice.paper", invoice.language(), Paper.class);
        this.kind = invoice.kind() == InvoiceKind.INVOICE ? "invoice" : "creditNote";
        try {
            this.page = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML in this runtime", e);
        }
    }

    Document page() {
        var html = page.createElement("html");
        html.setAttribute("lang", invoice.language().code());
        page.appendChild(html);
        var head = add(html, "head", "");
        text(head, "title", "", texts.text(kind) + ' ' + invoice.number());
        var about = add(head, "meta", "");
        about.setAttribute("name", "description");
        about.setAttribute("content", texts.text(kind) + ' ' + invoice.number());
        text(head, "style", "", Style.CSS);
        var body = add(html, "body", "");
        head(body);
        parties(body);
        facts(body);
        lines(body);
        totals(body);
        closing(body);
        return page;
    }

    private void head(Element body) {
        var head = add(body, "div", "head");
        text(head, "p", "from", invoice.seller().name());
        text(head, "h1", "", texts.text(kind));
    }

    private void parties(Element body) {
        var table = add(body, "table", "parties");
        var row = add(table, "tr", "");
        block(add(row, "td", ""), debtor(invoice.debtor()));
        block(add(row, "td", "seller"), seller(invoice.seller()));
    }

    private List<String> debtor(BillingIdentity debtor) {
        var lines = new ArrayList<>(List.of(
                debtor.name(), debtor.street(), debtor.postcode() + "  " + debtor.city() + country(debtor.country())));
        numbers(lines, debtor.kvk(), debtor.vatId());
        return lines;
    }

    private List<String> seller(Seller seller) {
        var lines = new ArrayList<>(List.of(
                seller.name(), seller.street(), seller.postcode() + "  " + seller.city() + country(seller.country())));
        numbers(lines, seller.kvk(), seller.vatId());
        lines.add("IBAN " + seller.iban());
        lines.add(seller.email().value());
        return lines;
    }

    private String country(String code) {
        return code.equals("NL")
                ? ""
                : ", "
                        + new Locale("", code)
                                .getDisplayCountry(invoice.language().locale());
    }

    private void numbers(List<String> lines, @Nullable String kvk, @Nullable VatId vatId) {
        if (kvk != null) {
            lines.add(texts.text("kvk") + ' ' + kvk);
        }
        if (vatId != null) {
            lines.add(texts.text("vatId") + ' ' + vatId.value());
        }
    }

    private void block(Element cell, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text(cell, "p", i == 0 ? "name" : "", lines.get(i));
        }
    }

    private void facts(Element body) {
        var table = add(body, "table", "facts");
        fact(table, "number", invoice.number().toString());
        var corrects = invoice.corrects();
        if (corrects != null) {
            fact(table, "corrects", corrects.toString());
        }
        fact(table, "date", wording.day(invoice.date()));
        if (corrects == null) {
            fact(table, "due", wording.day(invoice.due()));
        }
        fact(table, "worked", wording.day(invoice.workedFrom()));
    }

    private void fact(Element table, String name, String value) {
        var row = add(table, "tr", "");
        text(row, "th", "", texts.text(name)).setAttribute("scope", "row");
        text(row, "td", "", value);
    }

    private void lines(Element body) {
        var table = add(body, "table", "lines");
        var names = add(add(table, "thead", ""), "tr", "");
        text(names, "th", "", texts.text("description")).setAttribute("scope", "col");
        if (taxed()) {
            text(names, "th", "number", texts.text("rate")).setAttribute("scope", "col");
        }
        text(names, "th", "number", texts.text("amount")).setAttribute("scope", "col");
        var rows = add(table, "tbody", "");
        invoice.lines().forEach(line -> line(add(rows, "tr", ""), line));
    }

    private void line(Element row, InvoiceLine line) {
        text(row, "td", "", wording.description(line));
        if (taxed()) {
            text(row, "td", "number", percent(line.rate()));
        }
        text(row, "td", "number", wording.amount(line.amount()));
    }

    private boolean taxed() {
        return invoice.treatment() == VatTreatment.STANDARD;
    }

    private static String percent(VatRate rate) {
        return rate + "%";
    }

    private void totals(Element body) {
        var table = add(body, "table", "totals");
        total(table, "", texts.text("net"), wording.amount(invoice.net()));
        if (taxed()) {
            invoice.subtotals()
                    .forEach(subtotal -> total(
                            table,
                            "",
                            texts.text(
                                    "vat",
                                    Map.of(
                                            "rate", percent(subtotal.rate()),
                                            "net", wording.amount(subtotal.net()))),
                            wording.amount(subtotal.vat())));
        } else {
            total(table, "", texts.text("noVat"), wording.amount(invoice.vat()));
        }
        total(table, "grand", texts.text(kind + ".total"), wording.amount(invoice.total()));
    }

    private void total(Element table, String style, String name, String amount) {
        var row = add(table, "tr", style);
        text(row, "th", "", name).setAttribute("scope", "row");
        text(row, "td", "number", amount);
    }

    private void closing(Element body) {
        var legal = wording.legal(invoice.treatment());
        if (!legal.isEmpty()) {
            text(body, "p", "legal", legal);
        }
        text(
                body,
                "p",
                "",
                texts.text(
                        kind + ".payment",
                        Map.of(
                                "total", wording.amount(invoice.total()),
                                "due", wording.day(invoice.due()),
                                "iban", invoice.seller().iban(),
                                "name", invoice.seller().name(),
                                "number", invoice.number().toString(),
                                "corrects", String.valueOf(invoice.corrects()))));
        text(body, "p", "small", texts.text("explained"));
    }

    private Element add(Element parent, String tag, String style) {
        var element = page.createElement(tag);
        if (!style.isEmpty()) {
            element.setAttribute("class", style);
        }
        parent.appendChild(element);
        return element;
    }

    private Element text(Element parent, String tag, String style, String words) {
        var element = add(parent, tag, style);
        element.appendChild(page.createTextNode(tag.equals("style") ? words : Characters.printable(words)));
        return element;
    }
}
