package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * After an act the browser is sent on to a page that shows what came of it, so that loading that page again does nothing again. What it shows travels sealed in the address: only this operator can open it, on
 * that page, for a few minutes, at whichever node. No memory and no cookie are needed, and whoever reads an address reads nothing in it (V7).
 */
final class Telling {
    static final String FIELD = "gedaan";
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST = 20_000;
    private static final int LONGEST = 5_000;
    private static final String CODES = "codes";
    private static final String BETWEEN = "\u001e";

    private final FormTokens tokens;
    private final Clock clock;

    Telling(FormTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Sends the browser on to this page of the back office, which tells it. */
    void on(Context request, Phrases p, String path, Told told) {
        request.header("Cache-Control", "no-store");
        var sealed = seal(told, bound(request, path));
        var fits = sealed.length() <= LONGEST ? sealed : seal(Told.of(told.title()), bound(request, path));
        request.redirect(p.link(path + (path.indexOf('?') < 0 ? '?' : '&') + FIELD + '=' + fits), HttpStatus.SEE_OTHER);
    }

    /** What this page is to tell, when there is anything. */
    Optional<Told> told(Context request) {
        var sealed = request.queryParam(FIELD);
        return sealed == null || sealed.length() > LONGEST
                ? Optional.empty()
                : open(sealed, bound(request, request.path()));
    }

    /** Whose it is and on which page; what else is asked there does not matter. */
    private static byte[] bound(Context request, String path) {
        var who = Who.of(request);
        var name = who == null
                ? ""
                : who.operator() == null ? "host " + who.name() : who.operator().toString();
        int asked = path.indexOf('?');
        return (name + '\n' + (asked < 0 ? path : path.substring(0, asked))).getBytes(StandardCharsets.UTF_8);
    }

    private String seal(Told told, byte[] bound) {
        var words = told.title()
                + BETWEEN
                + told.text()
                + BETWEEN
                + (told.codes() ? CODES : "")
                + BETWEEN
                + String.join(BETWEEN, told.lines());
        var packed = packed(words.getBytes(StandardCharsets.UTF_8));
        var plain = ByteBuffer.allocate(8 + packed.length)
                .putLong(clock.millis())
                .put(packed)
                .array();
        var nonce = nonce(plain, bound);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, bound);
        if (sealed == null) {
            throw new IllegalStateException("every Java platform has AES in GCM");
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    private Optional<Told> open(String sealed, byte[] bound) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length <= NONCE) {
            return Optional.empty();
        }
        var plain = crypt(
                Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length), bound);
        if (plain == null || plain.length < 8) {
            return Optional.empty();
        }
        var age = Duration.between(Instant.ofEpochMilli(ByteBuffer.wrap(plain).getLong()), clock.instant());
        if (age.isNegative() || age.compareTo(VALID) > 0) {
            return Optional.empty();
        }
        var words = new String(unpacked(Arrays.copyOfRange(plain, 8, plain.length)), StandardCharsets.UTF_8)
                .split(BETWEEN, -1);
        return words.length < 4
                ? Optional.empty()
                : Optional.of(new Told(
                        words[0],
                        words[1],
                        words[2].equals(CODES),
                        words[3].isEmpty() ? List.of() : List.of(words).subList(3, words.length)));
    }

    /** Made from what it hides, so that one nonce never hides two things. */
    private byte[] nonce(byte[] plain, byte[] bound) {
        var text = Base64.getEncoder().encodeToString(plain)
                + ' '
                + Base64.getEncoder().encodeToString(bound);
        return Arrays.copyOf(tokens.digest("telling nonce", text), NONCE);
    }

    private byte @Nullable [] crypt(int mode, byte[] nonce, byte[] content, byte[] bound) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(tokens.digest("telling", "key"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] packed(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            var out = new byte[content.length + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var out = new byte[MOST];
            return Arrays.copyOf(out, inflater.inflate(out));
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
