package nl.oproep.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes that only this network can make again: HMAC-SHA256 (RFC 2104) with a key that is kept outside the database (M6). Who has the rows and not the key cannot tell whom they are about. Each
 * purpose has a key of its own, see {@link Secret#hashes}. Immutable and safe for many threads.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Keyed, and never fed: what each hash starts from. */
    private final Mac keyed;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.keyed = keyed();
    }

    /** The hash of an address, the same for all spellings of it. */
    public Sha256 of(EmailAddress address) {
        return of(address.key());
    }

    /** The hash of the text in UTF-8. */
    public Sha256 of(String text) {
        return new Sha256(HexFormat.of().formatHex(bytes(text)));
    }

    /** Likewise, as 32 bytes. */
    public byte[] bytes(String text) {
        return fresh().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            return keyed();
        }
    }

    private Mac keyed() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "KeyedHash[hidden]";
    }
}
