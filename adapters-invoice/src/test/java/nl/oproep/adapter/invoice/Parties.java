package nl.oproep.adapter.invoice;

import nl.oproep.billing.Seller;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.VatId;
import nl.oproep.testkit.SomeInvoice;
import org.jspecify.annotations.Nullable;

/** Who may owe, and who may sell. */
enum Parties {
    DUTCH_BUSINESS("NL", "12345678", "NL123456782B90"),
    DUTCH_WITHOUT_VAT_ID("NL", "12345678", null),
    DUTCH_PERSON("NL", null, null),
    BELGIAN_BUSINESS("BE", null, "BE0403170701"),
    BELGIAN_PERSON("BE", null, null),
    GERMAN_BUSINESS("DE", null, "DE136695976"),
    GREEK_BUSINESS("GR", null, "EL094259216"),
    AMERICAN("US", null, null),
    SWISS("CH", null, null);

    private final String country;
    private final @Nullable String kvk;
    private final @Nullable String vatId;

    Parties(String country, @Nullable String kvk, @Nullable String vatId) {
        this.country = country;
        this.kvk = kvk;
        this.vatId = vatId;
    }

    BillingIdentity debtor() {
        return called("Zoë Ångström & Zn. <b>€</b>");
    }

    BillingIdentity called(String name) {
        return new BillingIdentity(
                name,
                "Straße 1 ]]>",
                country.equals("NL") ? "1234 AB" : "1000",
                "Łódź Ελλάδα",
                country,
                kvk,
                vatId == null ? null : new VatId(vatId),
                EmailAddress.of("boeken@debiteur.example"));
    }

    /** The network, when it uses the scheme for small businesses. */
    static Seller small() {
        var seller = SomeInvoice.SELLER;
        return new Seller(
                seller.name(),
                seller.street(),
                seller.postcode(),
                seller.city(),
                seller.country(),
                seller.kvk(),
                seller.vatId(),
                seller.iban(),
                seller.email(),
                true);
    }
}
