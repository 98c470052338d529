package nl.oproep.adapter.invoice;

import java.math.BigDecimal;
import java.util.Map;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.billing.Seller;
import nl.oproep.billing.VatRate;
import nl.oproep.billing.VatSubtotal;
import nl.oproep.billing.VatTreatment;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Euro;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/** One document as UBL 2.1, by NLCIUS (SI-UBL 2.0). */
final class UblWriting {
    private static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String KVK = "0106";
    private static final String EMAIL = "EM";
    /** UN/CEFACT 4461: SEPA credit transfer. */
    private static final String CREDIT_TRANSFER = "58";
    /** UN/CEFACT 5305. */
    private static final Map<VatTreatment, String> CATEGORY = Map.of(
            VatTreatment.STANDARD, "S",
            VatTreatment.REVERSE_CHARGE, "AE",
            VatTreatment.SMALL_BUSINESS, "E",
            VatTreatment.OUTSIDE_EU, "O");

    private final Invoice invoice;
    private final InvoiceWording wording;
    private final boolean credit;
    private final Xml xml;

    UblWriting(Invoice invoice) {
        this.invoice = invoice;
        this.wording = InvoiceWording.in(invoice.language());
        this.credit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        this.xml = new Xml(credit ? "CreditNote" : "Invoice");
    }

    /** Whether both parties have what the rules ask for: a Dutch debtor a number in the trade register (BR-NL-10), a seller who names VAT a VAT id (BR-S-02, BR-E-02, BR-AE-02). */
    static boolean possible(Invoice invoice) {
        var debtor = invoice.debtor();
        boolean known = !debtor.country().equals("NL") || debtor.kvk() != null;
        return known && (invoice.seller().vatId() != null || invoice.treatment() == VatTreatment.OUTSIDE_EU);
    }

    byte[] write() {
        xml.put("CustomizationID", CUSTOMIZATION).put("ProfileID", PROFILE).put("ID", invoice.number());
        xml.put("IssueDate", invoice.date());
        if (!credit) {
            xml.put("DueDate", invoice.due());
        }
        xml.put(credit ? "CreditNoteTypeCode" : "InvoiceTypeCode", credit ? "381" : "380");
        var legal = wording.legal(invoice.treatment());
        xml.put("Note", legal.isEmpty() ? null : legal);
        xml.put("DocumentCurrencyCode", "EUR").put("BuyerReference", invoice.workedFrom());
        if (credit) {
            xml.in(
                    "BillingReference",
                    () -> xml.in("InvoiceDocumentReference", () -> xml.put("ID", invoice.corrects())));
        }
        xml.in("AccountingSupplierParty", () -> xml.in("Party", this::seller));
        xml.in("AccountingCustomerParty", () -> xml.in("Party", this::debtor));
        xml.in("PaymentMeans", this::payment);
        xml.in("TaxTotal", this::tax);
        xml.in("LegalMonetaryTotal", this::totals);
        for (int i = 0; i < invoice.lines().size(); i++) {
            int place = i;
            xml.in(
                    credit ? "CreditNoteLine" : "InvoiceLine",
                    () -> line(place + 1, invoice.lines().get(place)));
        }
        return xml.bytes();
    }

    private void seller() {
        Seller seller = invoice.seller();
        xml.put("EndpointID", seller.kvk(), "schemeID", KVK);
        party(seller.name(), seller.street(), seller.city(), seller.postcode(), seller.country());
        identity(seller.name(), seller.kvk(), seller.vatId(), seller.email());
    }

    private void debtor() {
        BillingIdentity debtor = invoice.debtor();
        var kvk = debtor.country().equals("NL") ? debtor.kvk() : null;
        if (kvk == null) {
            xml.put("EndpointID", debtor.email().value(), "schemeID", EMAIL);
        } else {
            xml.put("EndpointID", kvk, "schemeID", KVK);
        }
        party(debtor.name(), debtor.street(), debtor.city(), debtor.postcode(), debtor.country());
        identity(debtor.name(), kvk, debtor.vatId(), debtor.email());
    }

    private void party(String name, String street, String city, String postcode, String country) {
        xml.in("PartyName", () -> xml.put("Name", name));
        xml.in(
                "PostalAddress",
                () -> xml.put("StreetName", street)
                        .put("CityName", city)
                        .put("PostalZone", postcode)
                        .in("Country", () -> xml.put("IdentificationCode", country)));
    }

    /** Outside of VAT neither party's VAT id may stand on the document (BR-O-02). */
    private void identity(String name, @Nullable String kvk, @Nullable VatId vatId, EmailAddress email) {
        if (vatId != null && invoice.treatment() != VatTreatment.OUTSIDE_EU) {
            xml.in("PartyTaxScheme", () -> xml.put("CompanyID", vatId.value()).in("TaxScheme", this::vat));
        }
        xml.in("PartyLegalEntity", () -> xml.put("RegistrationName", name).put("CompanyID", kvk, "schemeID", KVK));
        xml.in("Contact", () -> xml.put("ElectronicMail", email.value()));
    }

    private void vat() {
        xml.put("ID", "VAT");
    }

    private void payment() {
        xml.put("PaymentMeansCode", CREDIT_TRANSFER).put("PaymentID", invoice.number());
        xml.in("PayeeFinancialAccount", () -> xml.put("ID", invoice.seller().iban()));
    }

    private void tax() {
        amount("TaxAmount", invoice.vat());
        invoice.subtotals().forEach(subtotal -> xml.in("TaxSubtotal", () -> tax(subtotal)));
    }

    private void tax(VatSubtotal subtotal) {
        amount("TaxableAmount", subtotal.net());
        amount("TaxAmount", subtotal.vat());
        xml.in("TaxCategory", () -> {
            category(subtotal.rate());
            exemption();
            xml.in("TaxScheme", this::vat);
        });
    }

    private void category(VatRate rate) {
        xml.put("ID", CATEGORY.get(invoice.treatment()));
        if (invoice.treatment() != VatTreatment.OUTSIDE_EU) {
            xml.put("Percent", rate);
        }
    }

    /** In words: NLCIUS advises against the codes (BR-NL-35). */
    private void exemption() {
        if (invoice.treatment() != VatTreatment.STANDARD) {
            xml.put("TaxExemptionReason", wording.legal(invoice.treatment()));
        }
    }

    private void totals() {
        amount("LineExtensionAmount", invoice.net());
        amount("TaxExclusiveAmount", invoice.net());
        amount("TaxInclusiveAmount", invoice.total());
        amount("PayableAmount", invoice.total());
    }

    private void line(int number, InvoiceLine line) {
        xml.put("ID", number);
        xml.put(credit ? "CreditedQuantity" : "InvoicedQuantity", 1, "unitCode", "C62");
        amount("LineExtensionAmount", line.amount());
        xml.in("InvoicePeriod", () -> xml.put("StartDate", line.from()).put("EndDate", line.to()));
        xml.in("Item", () -> {
            xml.put("Name", wording.description(line));
            xml.in("ClassifiedTaxCategory", () -> {
                category(line.rate());
                xml.in("TaxScheme", this::vat);
            });
        });
        xml.in("Price", () -> amount("PriceAmount", line.amount()));
    }

    private void amount(String name, Euro euro) {
        xml.put(name, BigDecimal.valueOf(euro.cents(), 2), "currencyID", "EUR");
    }
}
