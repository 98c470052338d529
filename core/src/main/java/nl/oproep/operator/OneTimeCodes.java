package nl.oproep.operator;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that an app shows for thirty seconds each (RFC 6238: HMAC-SHA1, six digits). */
final class OneTimeCodes {
    private static final long STEP = 30;
    private static final int DIGITS = 6;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    OneTimeCodes(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The step of the code, when it is one of the step before, this one or the next, and later than {@code last}; so that a clock may be off a little and no code works twice. */
    OptionalLong step(String typed, Instant now, long last) {
        var code = typed.replace(" ", "");
        long step = step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            if (near > last && code.equals(code(near, DIGITS))) {
                return OptionalLong.of(near);
            }
        }
        return OptionalLong.empty();
    }

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP);
    }

    String code(long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            long number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % power(digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    /** The secret as apps take it: base 32 (RFC 4648) without padding. */
    String written() {
        var written = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (byte octet : secret) {
            bits = (bits << 8) | (octet & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                written.append(LETTERS.charAt((int) ((bits >> held) & 31)));
            }
            bits &= (1L << held) - 1;
        }
        return held == 0
                ? written.toString()
                : written.append(LETTERS.charAt((int) ((bits << (5 - held)) & 31)))
                        .toString();
    }

    @Override
    public String toString() {
        return "OneTimeCodes[hidden]";
    }
}
