package nl.oproep.placement;

import java.util.Set;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who owes the success fee, as an invoice names them, and all that it knows of a person (F1, Wet OB art. 35a). It comes from a candidate only; nothing leads from it to a poster (P1). Hides itself wherever it is printed.
 *
 * @param name of the person or the business
 * @param street with the number of the house
 * @param postcode as the country writes it
 * @param city where
 * @param country ISO 3166-1, two capitals
 * @param kvk the number in the Dutch trade register, eight digits, or null
 * @param vatId the VAT identification number, or null for whoever has none
 * @param email where documents go
 */
public record BillingIdentity(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String kvk,
        @Nullable VatId vatId,
        EmailAddress email) {

    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Whether the country belongs to the European Union. */
    public boolean inEuropeanUnion() {
        return EUROPEAN_UNION.contains(country);
    }

    @Override
    public String toString() {
        return "BillingIdentity[hidden]";
    }
}
