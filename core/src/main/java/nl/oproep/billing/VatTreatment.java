package nl.oproep.billing;

import nl.oproep.placement.BillingIdentity;

/** How VAT is dealt with on a document, with the text that the law asks for (Wet OB art. 35a; EN 16931 categories S, AE, E, O). */
public enum VatTreatment {
    /** VAT at the rate in force. */
    STANDARD,
    /** The debtor, a business in another member state with a VAT id, accounts for it (Directive 2006/112/EC art. 196). */
    REVERSE_CHARGE,
    /** The network uses the scheme for small businesses and charges no VAT (Wet OB art. 25). */
    SMALL_BUSINESS,
    /** The debtor is established outside the European Union; the service is not taxed in the Netherlands (Wet OB art. 6). */
    OUTSIDE_EU;

    /** How a bill from this seller to this debtor is treated. */
    public static VatTreatment of(Seller seller, BillingIdentity debtor) {
        if (!debtor.inEuropeanUnion()) {
            return OUTSIDE_EU;
        }
        var vatId = debtor.vatId();
        if (vatId != null && !vatId.country().equals(seller.country())) {
            return REVERSE_CHARGE;
        }
        return seller.smallBusiness() ? SMALL_BUSINESS : STANDARD;
    }
}
