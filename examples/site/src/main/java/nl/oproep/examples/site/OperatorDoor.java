package nl.oproep.examples.site;

import com.password4j.Argon2Function;
import com.password4j.Password;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.oproep.examples.site.settings.OperatorLogin;
import nl.oproep.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Lets the operator in, and nobody else.
 *
 * <p>A password costs an Argon2 once; for ten minutes after that its keyed digest does. Wrong ones drain a budget of ten that fills up by one every six seconds; while it is
 * empty nothing new is tried, but whoever is in stays in. A wrong name takes as long as a wrong password (V10).
 */
final class OperatorDoor implements nl.oproep.adapter.javalin.OperatorLogin {
    private static final Duration KNOWN = Duration.ofMinutes(10);
    private static final Duration REFILL = Duration.ofSeconds(6);
    private static final int BUDGET = 10;

    private final OperatorLogin login;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private final ReentrantLock trying = new ReentrantLock();
    private int spent;
    private Instant counted;

    OperatorDoor(OperatorLogin login, InstantSource clock) {
        this.login = login;
        this.clock = clock;
        this.counted = clock.instant();
        var chance = new byte[32];
        new SecureRandom().nextBytes(chance);
        this.key = new SecretKeySpec(chance, "HmacSHA256");
    }

    /** Whether this is the operator. */
    @Override
    public boolean accepts(String user, String password) {
        if (!login.given()) {
            return false;
        }
        var digest = digest(user + ':' + password);
        var until = known.get(digest);
        if (until != null && clock.instant().isBefore(until)) {
            return true;
        }
        return tried(user, password, digest);
    }

    /** The one name of the settings; all others are accounts. */
    @Override
    public boolean answersFor(String user) {
        return login.given() && login.user().equals(user);
    }

    /** Another one with each password, so that sessions end when it is changed. */
    @Override
    public String seal(String user) {
        return Sha256.of(given(login.hash()) + ':' + given(login.password())).hex();
    }

    private boolean tried(String user, String password, String digest) {
        trying.lock();
        try {
            refill();
            if (spent >= BUDGET) {
                return false;
            }
            boolean named = MessageDigest.isEqual(utf8(digest(user)), utf8(digest(login.user())));
            boolean right = matches(password) && named;
            if (right) {
                known.clear();
                known.put(digest, clock.instant().plus(KNOWN));
            } else {
                spent++;
            }
            return right;
        } finally {
            trying.unlock();
        }
    }

    private void refill() {
        var now = clock.instant();
        long back = Duration.between(counted, now).dividedBy(REFILL);
        if (back > 0) {
            spent = (int) Math.max(0, spent - back);
            counted = now;
        }
    }

    private boolean matches(String password) {
        var hash = login.hash();
        if (hash != null) {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        }
        return MessageDigest.isEqual(utf8(digest(password)), utf8(digest(given(login.password()))));
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return java.util.HexFormat.of().formatHex(mac.doFinal(utf8(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
