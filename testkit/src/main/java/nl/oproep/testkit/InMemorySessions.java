package nl.oproep.testkit;

import java.time.Instant;
import java.util.Optional;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.operator.Session;
import nl.oproep.operator.spi.Sessions;

/** Sessions of operators in memory. */
final class InMemorySessions implements Sessions {
    private final Memory memory;
    private final Memory.Shelf<Sha256, Session> sessions;

    InMemorySessions(Memory memory) {
        this.memory = memory;
        this.sessions = memory.new Shelf<>();
    }

    @Override
    public void add(Session session) {
        memory.run(() -> {
            if (sessions.has(session.hash())) {
                throw new DuplicateException("a session");
            }
            sessions.put(session.hash(), session);
        });
    }

    @Override
    public Optional<Session> find(Sha256 hash) {
        return memory.within(() -> Optional.ofNullable(sessions.find(hash)));
    }

    @Override
    public void seen(Sha256 hash, Instant at) {
        memory.run(() -> find(hash)
                .ifPresent(s -> sessions.put(
                        hash, new Session(hash, s.operator(), s.seal(), s.confirmed(), s.openedAt(), at))));
    }

    @Override
    public void end(Sha256 hash) {
        memory.run(() -> sessions.remove(hash));
    }

    @Override
    public int sweep(Instant openedBefore, Instant seenBefore) {
        return memory.within(() -> {
            var ended = sessions.all().stream()
                    .filter(s ->
                            s.openedAt().isBefore(openedBefore) || s.seenAt().isBefore(seenBefore))
                    .toList();
            ended.forEach(s -> sessions.remove(s.hash()));
            return ended.size();
        });
    }
}
