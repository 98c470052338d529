package nl.oproep.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One plain mailbox, {@code local@domain}, that cannot carry anything else into a mail (promise 20).
 *
 * <p>Stricter than RFC 5321 on purpose: no list, display name, comment, quoted local part, address literal, control or non-ASCII character in the local part. A
 * domain with other letters is accepted and kept in its ASCII form (RFC 5891). Two addresses are equal when their {@link #key()} is. Prints itself hidden (V7).
 */
public final class EmailAddress {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST = 254;

    private final String local;
    private final String domain;

    private EmailAddress(String local, String domain) {
        this.local = local;
        this.domain = domain;
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
        if (typed.length() > LONGEST || at < 1 || at > 64) {
            return Optional.empty();
        }
        var local = typed.substring(0, at);
        return LOCAL.matcher(local).matches()
                ? domain(typed.substring(at + 1))
                        .map(domain -> new EmailAddress(local, domain))
                        .filter(EmailAddress::fits)
                : Optional.empty();
    }

    private static Optional<String> domain(String typed) {
        if (typed.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var labels = ascii.split("\\.", -1);
            boolean sound = labels.length >= 2 && !labels[labels.length - 1].matches("[0-9]+");
            for (var label : labels) {
                sound &= LABEL.matcher(label).matches();
            }
            return sound ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean fits() {
        return value().length() <= LONGEST;
    }

    /** The address as it goes on an envelope: local part as typed, domain in lower-case ASCII. */
    public String value() {
        return local + '@' + domain;
    }

    /** The domain in lower-case ASCII. */
    public String domain() {
        return domain;
    }

    /** What two spellings of one address have in common; for looking up, never for sending. */
    public String key() {
        return value().toLowerCase(Locale.ROOT);
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
