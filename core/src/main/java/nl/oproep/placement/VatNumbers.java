package nl.oproep.placement;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the member states build their VAT identification numbers, and the check digits of those that publish theirs. */
final class VatNumbers {
    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("AT", "U\\d{8}", n -> luhnLike(n.substring(1, 8), 96) == digit(n, 8)),
            rule("BE", "[01]\\d{9}", n -> 97 - number(n, 0, 8) % 97 == number(n, 8, 10)),
            rule("BG", "\\d{9,10}", n -> true),
            rule("CY", "[0-59]\\d{7}[A-Z]", n -> true),
            rule("CZ", "\\d{8,10}", n -> true),
            rule("DE", "[1-9]\\d{8}", n -> mod11mod10(n)),
            rule("DK", "[1-9]\\d{7}", n -> weighed(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            rule("EE", "10\\d{7}", n -> weighed(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
            rule("EL", "\\d{9}", n -> weighed(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(n, 8)),
            rule("ES", "[A-Z0-9]\\d{7}[A-Z0-9]", n -> true),
            rule("FI", "\\d{8}", n -> weighed(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
            rule("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}", VatNumbers::french),
            rule("HR", "\\d{11}", VatNumbers::mod11mod10),
            rule("HU", "\\d{8}", n -> weighed(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
            rule("IE", "(\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W])", n -> true),
            rule("IT", "\\d{11}", VatNumbers::luhn),
            rule("LT", "(\\d{9}|\\d{12})", n -> true),
            rule("LU", "\\d{8}", n -> number(n, 0, 6) % 89 == number(n, 6, 8)),
            rule("LV", "\\d{11}", n -> true),
            rule(
                    "MT",
                    "[1-9]\\d{7}",
                    n -> weighed(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0
                            || (37 - weighed(n, 3, 4, 6, 7, 8, 9) % 37) == number(n, 6, 8)),
            rule("NL", "\\d{9}B\\d{2}", VatNumbers::dutch),
            rule("PL", "\\d{10}", n -> weighed(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9)),
            rule("PT", "[1-9]\\d{8}", n -> (11 - weighed(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(n, 8)),
            rule("RO", "[1-9]\\d{1,9}", n -> true),
            rule("SE", "\\d{10}01", n -> luhn(n.substring(0, 10))),
            rule("SI", "[1-9]\\d{7}", n -> (11 - weighed(n, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == digit(n, 7)),
            rule("SK", "[1-9]\\d{9}", n -> Long.parseLong(n) % 11 == 0));

    private VatNumbers() {}

    static boolean sound(String value) {
        var rule = value.length() < 4 ? null : RULES.get(value.substring(0, 2));
        if (rule == null) {
            return false;
        }
        var number = value.substring(2);
        return rule.form().matcher(number).matches() && rule.check().test(number);
    }

    private record Rule(Pattern form, Predicate<String> check) {}

    private static Map.Entry<String, Rule> rule(String country, String form, Predicate<String> check) {
        return Map.entry(country, new Rule(Pattern.compile(form), check));
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    private static long number(String number, int from, int to) {
        return Long.parseLong(number.substring(from, to));
    }

    private static int weighed(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(number, i) * weights[i];
        }
        return sum;
    }

    /** The eleven-test of older numbers, or, for sole traders since 2020, the whole number as letters and digits leaving 1 modulo 97. */
    private static boolean dutch(String number) {
        int rest = weighed(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return rest == digit(number, 8) || modulo97("NL" + number) == 1;
    }

    private static int modulo97(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    private static boolean french(String number) {
        if (!number.substring(0, 2).chars().allMatch(Character::isDigit)) {
            return true;
        }
        long siren = number(number, 2, 11);
        return (siren * 100 + 12) % 97 == number(number, 0, 2);
    }

    /** ISO 7064 MOD 11,10 over all digits. */
    private static boolean mod11mod10(String number) {
        int product = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            int sum = (digit(number, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(number, number.length() - 1);
    }

    private static boolean luhn(String number) {
        return doubled(number, number.length() % 2) % 10 == 0;
    }

    private static int luhnLike(String digits, int base) {
        return (base - doubled(digits, 1)) % 10;
    }

    /** The sum of the digits of each digit, those at even or odd places doubled. */
    private static int doubled(String digits, int parity) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digit(digits, i) * (i % 2 == parity ? 2 : 1);
            sum += value / 10 + value % 10;
        }
        return sum;
    }
}
