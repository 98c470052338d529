package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.AGREEMENTS;
import static nl.oproep.testkit.Fixtures.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.oproep.Store;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberKeys;
import nl.oproep.announcement.MemberProfile;
import nl.oproep.announcement.Preferences;
import nl.oproep.announcement.Registration;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** A member in the making: {@code new SomeMember().wanting(preferences).value()}. Everybody has another address; ids grow in the order in which members are made. */
public final class SomeMember {
    /** The key of networks in tests. */
    public static final byte[] SECRET = "a secret of tests only, 32 bytes".getBytes(StandardCharsets.US_ASCII);

    /** What only a network with {@link #SECRET} can make. */
    public static final MemberKeys KEYS = new MemberKeys(Secret.of(SECRET));

    private static final AtomicLong NUMBER = new AtomicLong();

    private final long number = NUMBER.incrementAndGet();
    private UUID id = new UUID(0x0190_0000_0000_7000L + (number << 20), 0x8000_0000_0000_0000L + number);
    private String name = "Lid ‘Kanarie’ é";
    private String email = "Lid" + number + "@lid-kanarie.example";
    private Preferences preferences = Preferences.ANY;
    private Language language = Language.NL;
    private Instant confirmedAt = NOW;

    public SomeMember wanting(Preferences wanted) {
        preferences = wanted;
        return this;
    }

    public SomeMember wanting(List<String> disciplines, List<String> regions, boolean remote) {
        return wanting(new Preferences(disciplines, regions, remote, null, null));
    }

    public SomeMember hours(@Nullable Integer min, @Nullable Integer max) {
        return wanting(
                new Preferences(preferences.disciplines(), preferences.regions(), preferences.remote(), min, max));
    }

    public SomeMember at(String address) {
        email = address;
        return this;
    }

    public SomeMember named(String other) {
        name = other;
        return this;
    }

    public SomeMember with(UUID other) {
        id = other;
        return this;
    }

    public SomeMember speaking(Language other) {
        language = other;
        return this;
    }

    public SomeMember confirmedAt(Instant moment) {
        confirmedAt = moment;
        return this;
    }

    /** The form that such a member filled in. */
    public Registration form() {
        return new Registration(id, profile(), language, AGREEMENTS.consentAt(NOW), NOW);
    }

    public Member value() {
        var address = EmailAddress.of(email);
        return new Member(
                id,
                profile(),
                language,
                AGREEMENTS.consentAt(NOW),
                KEYS.tag(address),
                KEYS.suppression(address),
                confirmedAt,
                confirmedAt);
    }

    public Member storedIn(Store store) {
        var member = value();
        store.members().add(member);
        return member;
    }

    private MemberProfile profile() {
        return new MemberProfile(name, EmailAddress.of(email), preferences, "per direct", "Regel één\n.\nregel twee");
    }
}
