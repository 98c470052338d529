package nl.oproep.assignment;

import java.util.List;

/**
 * An e-mail address, a domain or a page, however it is spelled out.
 *
 * @param address in the form of {@link Spelling}
 * @param kind what it gives away
 */
record AddressTrace(String address, Giveaway.Kind kind) implements Trace {
    private static final String IN_ADDRESSES = ".-_+@/:";
    private static final int LONGEST_FRONT = 100;

    @Override
    public void find(Clues text, List<Clue> found) {
        var spelled = text.spelled();
        for (int at = spelled.text().indexOf(address);
                at >= 0;
                at = spelled.text().indexOf(address, at + 1)) {
            int end = at + address.length();
            if (begins(spelled, at) && ends(spelled, end) && evenlySpaced(spelled, at, end)) {
                found.add(new Clue(spelled.from(extended(spelled, at)), spelled.to(end - 1), kind));
            }
        }
    }

    /** An address does not begin in the middle of another one; a domain may have subdomains and mailboxes in front of it. */
    private boolean begins(Reading spelled, int at) {
        if (!spelled.joined(at)) {
            return true;
        }
        char before = spelled.text().charAt(at - 1);
        if (spelled.letterOrDigit(at - 1)) {
            return false;
        }
        boolean mailbox = kind == Giveaway.Kind.EMAIL;
        boolean longer = (mailbox ? ".-_+" : "-").indexOf(before) >= 0;
        return !(longer && spelled.joined(at - 1) && spelled.letterOrDigit(at - 2));
    }

    private static boolean ends(Reading spelled, int end) {
        if (!spelled.joined(end)) {
            return true;
        }
        boolean longer = spelled.letterOrDigit(end)
                || (spelled.text().charAt(end) == '-' && spelled.joined(end + 1) && spelled.letterOrDigit(end + 1));
        return !longer;
    }

    /** Blanks stand around dots and the at sign on both sides or not at all, unless every letter stands apart: the end of one sentence and the beginning of the next are no domain. */
    private boolean evenlySpaced(Reading spelled, int at, int end) {
        int apart = 0;
        int even = 0;
        for (int i = at + 1; i < end; i++) {
            if (spelled.joined(i)) {
                continue;
            }
            apart++;
            boolean opens = sign(spelled, i) && !spelled.joined(i + 1);
            boolean closes = sign(spelled, i - 1) && !spelled.joined(i - 1);
            even += opens || closes ? 1 : 0;
        }
        return kind == Giveaway.Kind.EMAIL || apart == even || apart == end - at - 1;
    }

    private static boolean sign(Reading spelled, int index) {
        char c = spelled.text().charAt(index);
        return c == '.' || c == '@' || c == '-';
    }

    /** Marks the subdomain or mailbox in front of a domain as well. */
    private static int extended(Reading spelled, int at) {
        int start = at;
        while (at - start < LONGEST_FRONT
                && spelled.joined(start)
                && (spelled.letterOrDigit(start - 1)
                        || IN_ADDRESSES.indexOf(spelled.text().charAt(start - 1)) >= 0)) {
            start--;
        }
        while (start < at && !spelled.letterOrDigit(start)) {
            start++;
        }
        return start;
    }

    @Override
    public String toString() {
        return "AddressTrace[hidden]";
    }
}
