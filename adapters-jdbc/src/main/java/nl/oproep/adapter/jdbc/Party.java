package nl.oproep.adapter.jdbc;

import nl.oproep.billing.Seller;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/** Who sells or who owes, as JSON keeps it. */
record Party(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String kvk,
        @Nullable String vatId,
        String email,
        @Nullable String iban,
        boolean smallBusiness) {

    static Party of(BillingIdentity debtor) {
        return new Party(
                debtor.name(),
                debtor.street(),
                debtor.postcode(),
                debtor.city(),
                debtor.country(),
                debtor.kvk(),
                text(debtor.vatId()),
                debtor.email().value(),
                null,
                false);
    }

    static Party of(Seller seller) {
        return new Party(
                seller.name(),
                seller.street(),
                seller.postcode(),
                seller.city(),
                seller.country(),
                seller.kvk(),
                text(seller.vatId()),
                seller.email().value(),
                seller.iban(),
                seller.smallBusiness());
    }

    private static @Nullable String text(@Nullable VatId id) {
        return id == null ? null : id.value();
    }

    BillingIdentity debtor() {
        return new BillingIdentity(name, street, postcode, city, country, kvk, vat(), EmailAddress.of(email));
    }

    Seller seller() {
        return new Seller(
                name,
                street,
                postcode,
                city,
                country,
                kvk == null ? "" : kvk,
                vat(),
                iban == null ? "" : iban,
                EmailAddress.of(email),
                smallBusiness);
    }

    private @Nullable VatId vat() {
        return vatId == null ? null : new VatId(vatId);
    }

    @Override
    public String toString() {
        return "Party[hidden]";
    }
}
