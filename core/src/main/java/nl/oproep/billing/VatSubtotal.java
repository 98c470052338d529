package nl.oproep.billing;

import nl.oproep.kernel.Euro;

/**
 * The VAT of one rate on one document, rounded once (BR-CO-17).
 *
 * @param rate the rate
 * @param net what it is charged over
 * @param vat the tax
 */
public record VatSubtotal(VatRate rate, Euro net, Euro vat) {}
