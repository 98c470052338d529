package nl.oproep.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Who owes the fee, as a candidate or the operator supplied it, not yet checked; fields as in the JSON contract, absent is null. A country that is absent is the Netherlands. Hides itself wherever it is printed. */
public record BillingDetails(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String kvk,
        @Nullable String vatId,
        @Nullable String email) {

    private static final int LONGEST = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Everything that is wrong with it, each at its field. */
    List<Violation> problems(Network network) {
        var violations = new ArrayList<Violation>();
        required(violations, "name", name);
        required(violations, "street", street);
        required(violations, "postcode", postcode);
        required(violations, "city", city);
        if (!COUNTRIES.contains(land())) {
            violations.add(Violation.of("country", "billing.country"));
        }
        if (land().equals("NL")
                && given(postcode)
                && !text(postcode).toUpperCase(Locale.ROOT).matches("[1-9]\\d{3} ?[A-Z]{2}")) {
            violations.add(Violation.of("postcode", "billing.postcode"));
        }
        if (given(kvk) && register().isEmpty()) {
            violations.add(Violation.of("kvk", "billing.kvk"));
        }
        violations.addAll(vat());
        violations.addAll(
                email == null || email.isBlank()
                        ? List.of(Violation.of("email", "required"))
                        : network.problem("email", email.strip()));
        return violations;
    }

    private static void required(List<Violation> violations, String field, @Nullable String value) {
        if (!given(value)) {
            violations.add(Violation.of(field, "required"));
        } else if (value != null && value.length() > LONGEST) {
            violations.add(Violation.of(field, "size.max", "max", LONGEST));
        } else {
            violations.addAll(Characters.checkLine(field, value));
        }
    }

    private List<Violation> vat() {
        if (vatId == null || vatId.isBlank()) {
            return List.of();
        }
        var parsed = VatId.parse(vatId);
        if (parsed.isEmpty()) {
            return List.of(Violation.of("vatId", "billing.vatId"));
        }
        var of = parsed.get().country();
        return of.equals(land()) || of.equals("NL")
                ? List.of()
                : List.of(Violation.of("vatId", "billing.vatId.country"));
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private String land() {
        return country == null || country.isBlank() ? "NL" : country.strip().toUpperCase(Locale.ROOT);
    }

    private Optional<String> register() {
        return Optional.ofNullable(kvk)
                .map(typed -> typed.replaceAll("[\\s.]", ""))
                .filter(number -> number.matches("\\d{8}") && !number.equals("00000000"));
    }

    /** The checked identity; ask only when there are no problems. */
    BillingIdentity identity() {
        return new BillingIdentity(
                text(name),
                text(street),
                land().equals("NL") ? text(postcode).toUpperCase(Locale.ROOT) : text(postcode),
                text(city),
                land(),
                register().orElse(null),
                Optional.ofNullable(vatId).flatMap(VatId::parse).orElse(null),
                EmailAddress.of(text(email)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    @Override
    public String toString() {
        return "BillingDetails[hidden]";
    }
}
