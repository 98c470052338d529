package nl.oproep.assignment;

import java.util.List;
import java.util.Map;

/** Any bank account number: the shape of an IBAN (ISO 13616) with the right check digits. */
final class IbanTrace implements Trace {
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("nl", 18),
            Map.entry("be", 16),
            Map.entry("de", 22),
            Map.entry("fr", 27),
            Map.entry("lu", 20),
            Map.entry("gb", 22),
            Map.entry("ie", 22),
            Map.entry("es", 24),
            Map.entry("pt", 25),
            Map.entry("it", 27),
            Map.entry("at", 20),
            Map.entry("ch", 21),
            Map.entry("dk", 18),
            Map.entry("no", 15),
            Map.entry("se", 24),
            Map.entry("fi", 18),
            Map.entry("ee", 20),
            Map.entry("lt", 20),
            Map.entry("lv", 21),
            Map.entry("pl", 28),
            Map.entry("cz", 24),
            Map.entry("sk", 24),
            Map.entry("hu", 28),
            Map.entry("ro", 24),
            Map.entry("bg", 22),
            Map.entry("gr", 27),
            Map.entry("hr", 21),
            Map.entry("si", 19),
            Map.entry("cy", 28),
            Map.entry("mt", 31));
    private static final int WIDEST_GAP = 2;

    @Override
    public void find(Clues text, List<Clue> found) {
        var letters = text.compact();
        for (int at = 0; at + 15 <= letters.length(); at++) {
            var length = letters.joined(at) ? null : LENGTHS.get(letters.text().substring(at, at + 2));
            if (length != null && at + length <= letters.length()) {
                int end = at + length;
                if (!letters.joined(end) && close(letters, at, end) && valid(letters.text(), at, end)) {
                    found.add(new Clue(letters.from(at), letters.to(end - 1), Giveaway.Kind.IBAN));
                }
            }
        }
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
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (c < '0' || c > '9')) {
                return false;
            }
            int value = letter ? c - 'a' + 10 : c - '0';
            rest = (rest * (letter ? 100 : 10) + value) % 97;
        }
        return rest == 1 && Character.isDigit(text.charAt(at + 2)) && Character.isDigit(text.charAt(at + 3));
    }
}
