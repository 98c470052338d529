package nl.oproep.kernel;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** A secret of 192 random bits, as it stands in a private link. Only its hash is ever stored (P5). */
public final class Token {
    private static final int BYTES = 24;
    private final String value;

    private Token(String value) {
        this.value = value;
    }

    /** A new secret; {@code random} must be fit for cryptography. */
    public static Token create(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody followed or typed; anything may be in it, so it is looked up by hash only. */
    public static Token supplied(String value) {
        return new Token(value);
    }

    /** The secret itself, for a link in a mail to the one person it is meant for. */
    public String secret() {
        return value;
    }

    /** What is stored: bound to a purpose, so that a token found for one purpose opens nothing else. */
    public Sha256 hash(String purpose) {
        return Sha256.of(purpose + ':' + value);
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
