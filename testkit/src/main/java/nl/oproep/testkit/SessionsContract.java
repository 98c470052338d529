package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.operator.Session;
import nl.oproep.operator.spi.Sessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promise. Extend it once per implementation and hand it an empty store. */
public abstract class SessionsContract {
    private Sessions sessions;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        sessions = emptyStore().sessions();
    }

    @Test
    void giveBackExactlyWhatWasAdded() {
        var own = aSession(UUID.randomUUID(), true, NOW, NOW);
        var host = aSession(null, false, NOW, NOW.plusSeconds(5));

        sessions.add(own);
        sessions.add(host);

        assertThat(sessions.find(own.hash())).contains(own);
        assertThat(sessions.find(host.hash())).contains(host);
        assertThat(sessions.find(aKey())).isEmpty();
        assertThatThrownBy(() -> sessions.add(own))
                .isInstanceOf(DuplicateException.class)
                .hasMessageNotContaining(own.hash().hex());
    }

    @Test
    void noteThatOneIsUsed() {
        var session = aSession(null, true, NOW, NOW);
        sessions.add(session);

        sessions.seen(session.hash(), NOW.plusSeconds(90));
        sessions.seen(aKey(), NOW);

        assertThat(sessions.find(session.hash()))
                .contains(new Session(session.hash(), null, session.seal(), true, NOW, NOW.plusSeconds(90)));
    }

    @Test
    void endOneAndNoOther() {
        var one = aSession(null, true, NOW, NOW);
        var other = aSession(null, true, NOW, NOW);
        sessions.add(one);
        sessions.add(other);

        sessions.end(one.hash());
        sessions.end(one.hash());

        assertThat(sessions.find(one.hash())).isEmpty();
        assertThat(sessions.find(other.hash())).isPresent();
    }

    @Test
    void sweepUpWhatIsTooOldOrUnused() {
        var old = aSession(null, true, NOW.minusSeconds(100), NOW);
        var unused = aSession(null, true, NOW.minusSeconds(50), NOW.minusSeconds(50));
        var inUse = aSession(null, true, NOW.minusSeconds(50), NOW);
        sessions.add(old);
        sessions.add(unused);
        sessions.add(inUse);

        int swept = sessions.sweep(NOW.minusSeconds(60), NOW.minusSeconds(30));

        assertThat(swept).isEqualTo(2);
        assertThat(sessions.find(inUse.hash())).isPresent();
        assertThat(sessions.find(old.hash())).isEmpty();
        assertThat(sessions.find(unused.hash())).isEmpty();
    }

    private static Session aSession(@Nullable UUID operator, boolean confirmed, Instant opened, Instant seen) {
        return new Session(aKey(), operator, aKey(), confirmed, opened, seen);
    }
}
