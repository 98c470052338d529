package nl.oproep.billing;

import nl.oproep.fee.Tariff;

/**
 * How a network bills.
 *
 * @param seller the network on its documents
 * @param tariff what it asks; never more than F4 allows
 * @param timing when a fee month is invoiced (F9)
 * @param paymentDays how many days a debtor has to pay, 1 to 60
 * @param series of the numbers, one to ten capitals
 * @param rates of VAT
 */
public record BillingTerms(
        Seller seller, Tariff tariff, InvoiceTiming timing, int paymentDays, String series, VatRates rates) {

    public BillingTerms {
        if (paymentDays < 1 || paymentDays > 60) {
            throw new IllegalArgumentException("a debtor has 1 to 60 days to pay, not " + paymentDays);
        }
        if (!series.matches("[A-Z]{1,10}")) {
            throw new IllegalArgumentException("a series of invoices is one to ten capitals: " + series);
        }
    }

    /** The standard tariff, in arrears, 14 days to pay, series F, Dutch VAT. */
    public static BillingTerms standard(Seller seller) {
        return new BillingTerms(seller, Tariff.STANDARD, InvoiceTiming.IN_ARREARS, 14, "F", VatRates.NETHERLANDS);
    }

    public BillingTerms asking(Tariff other) {
        return new BillingTerms(seller, other, timing, paymentDays, series, rates);
    }

    public BillingTerms invoicing(InvoiceTiming when) {
        return new BillingTerms(seller, tariff, when, paymentDays, series, rates);
    }

    public BillingTerms payingWithin(int days) {
        return new BillingTerms(seller, tariff, timing, days, series, rates);
    }

    public BillingTerms numberedIn(String other) {
        return new BillingTerms(seller, tariff, timing, paymentDays, other, rates);
    }

    public BillingTerms taxed(VatRates other) {
        return new BillingTerms(seller, tariff, timing, paymentDays, series, other);
    }
}
