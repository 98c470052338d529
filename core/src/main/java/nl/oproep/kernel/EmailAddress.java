package nl.oproep.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * One plain mailbox, {@code local@domain}, that cannot carry anything else into a mail (promise 20).
 *
 * <p>Stricter than RFC 5321 on purpose: no list, display name, comment, quoted local part, address literal, control or non-ASCII character in the local part. A
 * domain with other letters is accepted and kept in its ASCII form (RFC 5891). Two addresses are equal when their {@link #key()} is. Prints itself hidden (V7).
 */
public final class EmailAddress {
    private static final String MARKS = "!#$%&'*+/=?^_`{|}~-";
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;

    private final String value;
    private final int at;

    private EmailAddress(String local, String domain) {
        this.value = local + '@' + domain;
        this.at = local.length();
    }

    /**
     * The address as typed.
     *
     * @throws IllegalArgumentException when it is not one plain address; the message does not repeat it
     */
    public static EmailAddress of(String typed) {
        return parse(typed).orElseThrow(() -> new IllegalArgumentException("not one plain e-mail address"));
    }

    /** The address as typed, or empty when it is not one plain address. */
    public static Optional<EmailAddress> parse(String typed) {
        int at = typed.indexOf('@');
        if (typed.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        var local = typed.substring(0, at);
        return isLocal(local)
                ? domain(typed.substring(at + 1))
                        .map(domain -> new EmailAddress(local, domain))
                        .filter(EmailAddress::fits)
                : Optional.empty();
    }

    /** Atoms with single dots between them. */
    private static boolean isLocal(String local) {
        char before = '.';
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (c == '.' ? before == '.' : !isLetterOrDigit(c) && MARKS.indexOf(c) < 0) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    private static Optional<String> domain(String typed) {
        if (isDomain(typed)) {
            return Optional.of(typed.toLowerCase(Locale.ROOT));
        }
        // What writes other letters in ASCII ignores some characters, and must not see a control character.
        return typed.chars().anyMatch(c -> c <= ' ' || c == 0x7f) ? Optional.empty() : inAscii(typed);
    }

    private static Optional<String> inAscii(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(EmailAddress::isDomain);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Two labels at least, the last one no number. */
    private static boolean isDomain(String ascii) {
        int from = 0;
        boolean sound = true;
        for (int dot; (dot = ascii.indexOf('.', from)) >= 0; from = dot + 1) {
            sound &= isLabel(ascii, from, dot);
        }
        return sound && from > 0 && isLabel(ascii, from, ascii.length()) && !isNumber(ascii, from);
    }

    private static boolean isLabel(String domain, int from, int to) {
        if (to == from || to - from > LONGEST_LABEL || domain.charAt(from) == '-' || domain.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isLetterOrDigit(domain.charAt(i)) && domain.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String domain, int from) {
        for (int i = from; i < domain.length(); i++) {
            if (domain.charAt(i) < '0' || domain.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private boolean fits() {
        return value.length() <= LONGEST;
    }

    /** The address as it goes on an envelope: local part as typed, domain in lower-case ASCII. */
    public String value() {
        return value;
    }

    /** The domain in lower-case ASCII. */
    public String domain() {
        return value.substring(at + 1);
    }

    /** What two spellings of one address have in common; for looking up, never for sending. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && key().equals(address.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
