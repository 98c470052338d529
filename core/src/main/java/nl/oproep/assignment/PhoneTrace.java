package nl.oproep.assignment;

import java.util.List;
import java.util.Optional;

/**
 * A phone number in any notation: {@code 06-12345678}, {@code +31 (0)6 1234 56 78}, {@code 0031.6.12345678}.
 *
 * @param country the digits of the country code
 * @param number the digits after the country code or the trunk zero
 */
record PhoneTrace(String country, String number) implements Trace {
    private static final int SHORTEST = 6;
    private static final int WIDEST_GAP = 5;

    /** The trace of a number as supplied; a number without a country code is Dutch. Empty when it has too few digits to be told from other numbers. */
    static Optional<PhoneTrace> of(String supplied) {
        var folded = Folding.of(supplied).text();
        boolean abroad = folded.strip().replace("(", "").startsWith("+");
        var digits = digits(folded);
        if (digits.startsWith("00")) {
            abroad = true;
            digits = digits.substring(2);
        }
        var country = "31";
        if (abroad && !digits.startsWith(country)) {
            country = "";
        } else if (abroad || (digits.startsWith(country) && digits.length() >= 11)) {
            digits = digits.substring(2);
        }
        var number = digits.startsWith("0") ? digits.substring(1) : digits;
        return number.length() < SHORTEST ? Optional.empty() : Optional.of(new PhoneTrace(country, number));
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    @Override
    public void find(Clues text, List<Clue> found) {
        var letters = text.compact();
        for (int at = letters.text().indexOf(number);
                at >= 0;
                at = letters.text().indexOf(number, at + 1)) {
            int end = at + number.length();
            int start = begin(letters, at);
            boolean whole = !(letters.joined(end) && digit(letters, end));
            if (start >= 0 && whole && close(letters, start, end)) {
                found.add(new Clue(withPlus(text, letters.from(start)), letters.to(end - 1), Giveaway.Kind.PHONE));
            }
        }
    }

    /** Where the number begins with what is dialled before it, or -1 when it is the tail of another number. */
    private int begin(Reading letters, int at) {
        for (var prefix : List.of("00" + country + "0", "00" + country, country + "0", country, "0", "")) {
            int start = at - prefix.length();
            boolean fits = start >= 0
                    && letters.text().startsWith(prefix, start)
                    && !(letters.joined(start) && digit(letters, start - 1))
                    && close(letters, start, at + 1);
            if (fits) {
                return start;
            }
        }
        return -1;
    }

    private static boolean digit(Reading letters, int index) {
        char c = letters.text().charAt(index);
        return c >= '0' && c <= '9';
    }

    private static boolean close(Reading letters, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (letters.gap(i) > WIDEST_GAP) {
                return false;
            }
        }
        return true;
    }

    private static int withPlus(Clues text, int start) {
        int at = start;
        while (at > 0 && start - at < 2 && "+(\uff0b".indexOf(text.supplied().charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    @Override
    public String toString() {
        return "PhoneTrace[hidden]";
    }
}
