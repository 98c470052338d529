package nl.oproep.billing;

import nl.oproep.kernel.EmailAddress;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/**
 * The network as its invoices name it (Wet OB art. 35a). Every document keeps the seller as it was when it was issued.
 *
 * @param name in the trade register
 * @param street with the number of the house
 * @param postcode as the country writes it
 * @param city where
 * @param country ISO 3166-1, two capitals
 * @param kvk the number in the Dutch trade register, eight digits
 * @param vatId the VAT identification number; null only for a small business that has none
 * @param iban where to pay, without spaces
 * @param email for questions
 * @param smallBusiness whether it uses the scheme for small businesses (Wet OB art. 25)
 */
public record Seller(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        String kvk,
        @Nullable VatId vatId,
        String iban,
        EmailAddress email,
        boolean smallBusiness) {

    public Seller {
        if (vatId == null && !smallBusiness) {
            throw new IllegalArgumentException("a seller who charges VAT has a VAT identification number");
        }
        if (!kvk.matches("\\d{8}")) {
            throw new IllegalArgumentException("a number in the trade register has eight digits");
        }
    }

    @Override
    public String toString() {
        return "Seller[" + kvk + "]";
    }
}
