package nl.oproep.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.operator.spi.Sessions;
import org.jspecify.annotations.Nullable;

/** Sessions of operators: opened with a new secret each time, known by its hash only, ended by leaving, by half an hour without use, and after twelve hours whatever happens. */
public final class Visiting {
    /** How long a session lives without being used. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** How long a session lives at most. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How long one lives that still lacks its second factor. */
    public static final Duration UNCONFIRMED = Duration.ofMinutes(5);

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final String PURPOSE = "operator-session";

    private final Sessions sessions;
    private final RandomGenerator random;
    private final Clock clock;

    public Visiting(Sessions sessions, RandomGenerator random, Clock clock) {
        this.sessions = sessions;
        this.random = random;
        this.clock = clock;
    }

    /** Opens a session; the secret is for the operator's cookie and nothing else. Sweeps up what has ended by itself. */
    public Token open(@Nullable UUID operator, Sha256 seal, boolean confirmed) {
        sweep();
        var now = clock.instant();
        var token = Token.create(random);
        sessions.add(new Session(token.hash(PURPOSE), operator, seal, confirmed, now, now));
        return token;
    }

    /** Forgets sessions that have ended by themselves; returns how many. */
    public int sweep() {
        var now = clock.instant();
        return sessions.sweep(now.minus(LONGEST), now.minus(IDLE));
    }

    /** The session that this secret opens now, and notes that it is used; empty for one that never was, has ended, or is too old. */
    public Optional<Session> visit(Token token) {
        var now = clock.instant();
        return sessions.find(token.hash(PURPOSE))
                .filter(session -> now.isBefore(session.openedAt().plus(session.confirmed() ? LONGEST : UNCONFIRMED)))
                .filter(session -> now.isBefore(session.seenAt().plus(IDLE)))
                .map(session -> {
                    if (session.seenAt().plus(NOTED).isAfter(now)) {
                        return session;
                    }
                    sessions.seen(session.hash(), now);
                    return session.seen(now);
                });
    }

    /** Ends the session that this secret opens. */
    public void leave(Token token) {
        sessions.end(token.hash(PURPOSE));
    }

    /** What a form of this session carries, so that no other site can make it up; says nothing about the secret. */
    public static String formToken(Token token) {
        return token.hash("operator-form").hex();
    }
}
