package nl.oproep.examples.site.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.oproep.billing.BillingTerms;
import nl.oproep.billing.InvoiceTiming;
import nl.oproep.billing.Seller;
import nl.oproep.billing.VatRates;
import nl.oproep.fee.PartMonth;
import nl.oproep.fee.Tariff;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Euro;
import nl.oproep.placement.VatId;

/** Reads how the network bills: what it asks, and who it is on its invoices. */
final class BillingReading {
    private static final VatId EXAMPLE = new VatId("NL123456782B90");
    private static final List<Setting> OURS = List.of(
            Setting.INVOICE_STREET,
            Setting.INVOICE_POSTCODE,
            Setting.INVOICE_CITY,
            Setting.INVOICE_KVK,
            Setting.INVOICE_VAT_ID,
            Setting.INVOICE_IBAN);

    private final Reader reader;

    BillingReading(Reader reader) {
        this.reader = reader;
    }

    /** What is told when mail leaves this machine while invoices would still carry an example. */
    List<String> notes(boolean mailLeaves) {
        return OURS.stream()
                .filter(setting -> mailLeaves && !reader.has(setting))
                .map(setting ->
                        setting.full() + " is not set: invoices would carry the example " + reader.required(setting))
                .toList();
    }

    BillingTerms terms(String networkName, EmailAddress mailbox) {
        return new BillingTerms(
                seller(networkName, mailbox),
                new Tariff(
                        monthly(),
                        reader.number(Setting.FEE_MONTHS, Tariff.MOST_MONTHS, 1, Tariff.MOST_MONTHS),
                        reader.choice(Setting.FEE_PART_MONTH, PartMonth.PER_DAY)),
                reader.choice(Setting.INVOICE_TIMING, InvoiceTiming.IN_ARREARS),
                reader.number(Setting.INVOICE_DAYS, 14, 1, 60),
                read(Setting.INVOICE_SERIES, "[A-Z]{1,10}", "must be one to ten capitals"),
                VatRates.NETHERLANDS);
    }

    private Seller seller(String networkName, EmailAddress mailbox) {
        var name = reader.text(Setting.INVOICE_NAME);
        return new Seller(
                name == null ? networkName : name,
                reader.required(Setting.INVOICE_STREET),
                reader.required(Setting.INVOICE_POSTCODE),
                reader.required(Setting.INVOICE_CITY),
                "NL",
                read(Setting.INVOICE_KVK, "[0-9]{8}", "must have eight digits"),
                reader.read(
                        Setting.INVOICE_VAT_ID,
                        EXAMPLE.value(),
                        EXAMPLE,
                        "must be a Dutch VAT identification number, such as NL123456782B90",
                        typed -> VatId.parse(typed).filter(id -> id.country().equals("NL"))),
                read(Setting.INVOICE_IBAN, "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", "must be an IBAN without spaces"),
                reader.read(
                        Setting.INVOICE_EMAIL, "", mailbox, "must be one plain e-mail address", EmailAddress::parse),
                reader.onOff(Setting.INVOICE_SMALL_BUSINESS));
    }

    private String read(Setting setting, String form, String wrong) {
        var standard = setting.standard().orElseThrow();
        return reader.read(
                setting,
                standard,
                standard,
                wrong,
                typed -> typed.matches(form) ? Optional.of(typed) : Optional.empty());
    }

    private Euro monthly() {
        return reader.read(
                Setting.FEE_MONTHLY,
                "250.00",
                Tariff.MOST,
                "must be an amount from 0.00 to 250.00",
                typed -> typed.matches("[0-9]{1,3}([.,][0-9]{1,2})?")
                        ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                                .map(amount -> new Euro(amount.movePointRight(2).longValueExact()))
                                .filter(amount -> amount.compareTo(Tariff.MOST) <= 0)
                        : Optional.empty());
    }
}
