package nl.oproep.adapter.javalin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens in forms: the moment a form was given out and something random, signed. They name nobody, need no memory, and stay valid over a restart. A form sent twice has
 * the same token (R3); a form without a token, or filled in faster than a person can, is dearer to send (R10).
 */
final class FormTokens {
    private static final int PLAIN = 8 + 12;
    private static final int SIGNED = PLAIN + 16;
    private static final Duration VALID = Duration.ofDays(2);

    private final SecretKeySpec key;
    private final RandomGenerator random;
    private final Clock clock;

    FormTokens(byte[] key, RandomGenerator random, Clock clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.random = random;
        this.clock = clock;
    }

    /** A new one, for a form that is given out now. */
    String issue() {
        var plain = ByteBuffer.allocate(PLAIN).putLong(clock.millis());
        var chance = new byte[PLAIN - 8];
        random.nextBytes(chance);
        plain.put(chance);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SIGNED)
                        .put(plain.array())
                        .put(signature(plain.array()))
                        .array());
    }

    /** How long ago this token was given out; empty when it is not one of ours, or too old. */
    Optional<Duration> age(String token) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (signed.length != SIGNED) {
            return Optional.empty();
        }
        var plain = new byte[PLAIN];
        var signature = new byte[SIGNED - PLAIN];
        ByteBuffer.wrap(signed).get(plain).get(signature);
        if (!MessageDigest.isEqual(signature, signature(plain))) {
            return Optional.empty();
        }
        var age = Duration.between(Instant.ofEpochMilli(ByteBuffer.wrap(plain).getLong()), clock.instant());
        return age.compareTo(VALID) > 0 ? Optional.empty() : Optional.of(age);
    }

    /** A digest that only this site can make, for counting without keeping what is counted. */
    byte[] digest(String purpose, String text) {
        return mac((purpose + ' ' + text).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(byte[] plain) {
        return Arrays.copyOf(mac(plain), SIGNED - PLAIN);
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
