package nl.oproep.announcement;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.KeyedHash;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.mail.Mailroom;

/**
 * What only this network can make of an address again, so that each of a member's mails can carry it and nothing of it is stored but hashes (M5, M6). It follows from the address and not from the membership: who leaves and comes
 * back can still unsubscribe with the oldest mail.
 */
public final class MemberKeys {
    /** 130 bits for the member, and 50 for the issue. */
    private static final int MEMBER = 26;

    private static final int ISSUE = 10;
    private static final int TOKEN_BYTES = 24;

    private final KeyedHash unsubscribe;
    private final KeyedHash change;
    private final KeyedHash tags;
    private final KeyedHash issues;
    private final KeyedHash suppression;

    public MemberKeys(Secret secret) {
        this.unsubscribe = secret.hashes("member-unsubscribe");
        this.change = secret.hashes("member-change");
        this.tags = secret.hashes("member-tag");
        this.issues = secret.hashes("issue-tag");
        this.suppression = secret.hashes("suppression");
    }

    /** The secret with which this member unsubscribes: 192 bits. */
    public Token unsubscribe(EmailAddress address) {
        return token(unsubscribe, address);
    }

    /** The secret with which this member changes preferences: 192 bits. */
    public Token change(EmailAddress address) {
        return token(change, address);
    }

    /** The hash by which suppression knows this address (M6). */
    public Sha256 suppression(EmailAddress address) {
        return suppression.of(address);
    }

    /** {@link Member#tag} of this address. */
    public String tag(EmailAddress address) {
        return letters(tags.bytes(address.key()), MEMBER);
    }

    /** What the mails of an issue have in their tags behind that of the member. */
    String issueTag(UUID issue) {
        return letters(issues.bytes(issue.toString()), ISSUE);
    }

    /** The {@link Member#tag} in the tag of a mail to a member; of any other mail it is the tag of nobody. */
    static String memberTag(String mailTag) {
        var tag = mailTag.strip().toLowerCase(Locale.ROOT);
        return tag.length() == MEMBER + ISSUE ? tag.substring(0, MEMBER) : "";
    }

    private static Token token(KeyedHash hashes, EmailAddress address) {
        var bytes = Arrays.copyOf(hashes.bytes(address.key()), TOKEN_BYTES);
        return Token.supplied(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static String letters(byte[] hash, int length) {
        var tag = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            tag.append(Mailroom.ALPHABET.charAt(hash[i] & 31));
        }
        return tag.toString();
    }
}
