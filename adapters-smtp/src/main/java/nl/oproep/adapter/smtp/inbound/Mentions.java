package nl.oproep.adapter.smtp.inbound;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Addresses of one domain, wherever they stand in a flow of bytes. */
final class Mentions {
    private static final int WINDOW = 4096;
    private static final int LONGEST_LOCAL = 128;
    private static final int MOST = 50;

    private final byte[] domain;
    private final Set<String> found;
    private final byte[] window = new byte[WINDOW];
    private int filled;
    private int looked;

    Mentions(String domain) {
        this(domain.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII), new LinkedHashSet<>());
    }

    private Mentions(byte[] domain, Set<String> found) {
        this.domain = domain.clone();
        this.found = found;
    }

    /** For another flow, with what it finds added to the same. */
    Mentions another() {
        return new Mentions(domain, found);
    }

    /** The addresses, in order, in lower case, each once, at most 50. */
    List<String> addresses() {
        return List.copyOf(found);
    }

    void look(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (filled == WINDOW) {
                scan(WINDOW - domain.length - 2);
                slide();
            }
            int length = Math.min(to - at, WINDOW - filled);
            System.arraycopy(bytes, at, window, filled, length);
            filled += length;
            at += length;
        }
    }

    /** What comes next does not belong to what came last. */
    void endOfPiece() {
        scan(filled);
        filled = 0;
        looked = 0;
    }

    private void slide() {
        int drop = Math.max(0, looked - LONGEST_LOCAL);
        System.arraycopy(window, drop, window, 0, filled - drop);
        filled -= drop;
        looked -= drop;
    }

    private void scan(int to) {
        for (; looked < to; looked++) {
            if (window[looked] == '@' && isDomain(looked + 1)) {
                int start = looked;
                while (start > 0 && looked - start < LONGEST_LOCAL && isLocal(window[start - 1])) {
                    start--;
                }
                if (start < looked && found.size() < MOST) {
                    var address =
                            new String(window, start, looked + 1 + domain.length - start, StandardCharsets.US_ASCII);
                    found.add(address.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private boolean isDomain(int at) {
        int end = at + domain.length;
        if (end > filled) {
            return false;
        }
        for (int i = 0; i < domain.length; i++) {
            if (lower(window[at + i]) != domain[i]) {
                return false;
            }
        }
        boolean goesOn = end < filled
                && (isLetter(window[end]) || (window[end] == '.' && end + 1 < filled && isLetter(window[end + 1])));
        return !goesOn;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static boolean isLetter(byte b) {
        int c = lower(b);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static boolean isLocal(byte b) {
        return isLetter(b) || b == '+' || b == '_' || b == '.';
    }
}
