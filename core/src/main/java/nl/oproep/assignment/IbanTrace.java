package nl.oproep.assignment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Any bank account number: an IBAN (ISO 13616) as its country builds them, with the right check digits. Words that happen to add up are none. */
final class IbanTrace implements Trace {
    private static final int SHORTEST = 15;
    private static final Map<String, Pattern> BUILT = Map.ofEntries(
            built("nl", "[a-z]{4}\\d{10}"),
            built("be", "\\d{12}"),
            built("de", "\\d{18}"),
            built("fr", "\\d{10}[a-z0-9]{11}\\d{2}"),
            built("lu", "\\d{3}[a-z0-9]{13}"),
            built("gb", "[a-z]{4}\\d{14}"),
            built("ie", "[a-z]{4}\\d{14}"),
            built("es", "\\d{20}"),
            built("pt", "\\d{21}"),
            built("it", "[a-z]\\d{10}[a-z0-9]{12}"),
            built("at", "\\d{16}"),
            built("ch", "\\d{5}[a-z0-9]{12}"),
            built("dk", "\\d{14}"),
            built("no", "\\d{11}"),
            built("se", "\\d{20}"),
            built("fi", "\\d{14}"),
            built("ee", "\\d{16}"),
            built("lt", "\\d{16}"),
            built("lv", "[a-z]{4}[a-z0-9]{13}"),
            built("pl", "\\d{24}"),
            built("cz", "\\d{20}"),
            built("sk", "\\d{20}"),
            built("hu", "\\d{24}"),
            built("ro", "[a-z]{4}[a-z0-9]{16}"),
            built("bg", "[a-z]{4}\\d{6}[a-z0-9]{8}"),
            built("gr", "\\d{7}[a-z0-9]{16}"),
            built("hr", "\\d{17}"),
            built("si", "\\d{15}"),
            built("cy", "\\d{8}[a-z0-9]{16}"),
            built("mt", "[a-z]{4}\\d{5}[a-z0-9]{18}"));
    private static final int WIDEST_GAP = 2;

    @Override
    public void find(Clues text, List<Clue> found) {
        var letters = text.compact();
        for (int at = 0; at + SHORTEST <= letters.length(); at++) {
            var built = letters.joined(at) ? null : BUILT.get(letters.text().substring(at, at + 2));
            int end = built == null ? -1 : end(built, letters.text(), at);
            if (end > 0 && !letters.joined(end) && close(letters, at, end) && valid(letters.text(), at, end)) {
                found.add(new Clue(letters.from(at), letters.to(end - 1), Giveaway.Kind.IBAN));
            }
        }
    }

    private static Map.Entry<String, Pattern> built(String country, String account) {
        return Map.entry(country, Pattern.compile(country + "\\d{2}" + account));
    }

    private static int end(Pattern built, String text, int at) {
        var matcher = built.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static boolean close(Reading letters, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (letters.gap(i) > WIDEST_GAP) {
                return false;
            }
        }
        return true;
    }

    /** The check of ISO 7064: the first four characters moved to the end, letters as 10 to 35, leaves 1 modulo 97. */
    private static boolean valid(String text, int at, int end) {
        int rest = 0;
        for (int i = 0; i < end - at; i++) {
            char c = text.charAt(at + (i + 4) % (end - at));
            boolean letter = c >= 'a';
            int value = letter ? c - 'a' + 10 : c - '0';
            rest = (rest * (letter ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }
}
