package nl.oproep.placement;

import java.util.Locale;
import java.util.Optional;

/**
 * A VAT identification number of a member state, {@code NL123456789B01}, sound in form and, where its country has them, in its check digits (Council Directive 2006/112/EC art. 215). Whether it is in use only the tax
 * authorities know.
 *
 * @param value the prefix of the member state and the number, capitals, without spaces or dots
 */
public record VatId(String value) {

    public VatId {
        if (!VatNumbers.sound(value)) {
            throw new IllegalArgumentException("not a VAT identification number of a member state");
        }
    }

    /** The number as typed, with or without spaces, dots and hyphens; empty when it cannot be one. */
    public static Optional<VatId> parse(String typed) {
        var value = typed.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        return VatNumbers.sound(value) ? Optional.of(new VatId(value)) : Optional.empty();
    }

    /** The country in ISO 3166-1; Greece calls itself EL in VAT numbers only. */
    public String country() {
        var prefix = value.substring(0, 2);
        return prefix.equals("EL") ? "GR" : prefix;
    }

    @Override
    public String toString() {
        return "VatId[hidden]";
    }
}
