package nl.oproep.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.Hold;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;
import nl.oproep.privacy.spi.Erasures;
import nl.oproep.privacy.spi.Holds;
import nl.oproep.privacy.spi.PrivacyRequests;
import org.jspecify.annotations.Nullable;

/** Requests, legal holds and the ledger in memory. */
final class InMemoryPrivacy {
    private final Memory memory;
    private final Memory.Shelf<UUID, PrivacyRequest> requests;
    private final Memory.Shelf<UUID, Hold> holds;
    private final Memory.Shelf<UUID, Erasure> entries;

    InMemoryPrivacy(Memory memory) {
        this.memory = memory;
        this.requests = memory.new Shelf<>();
        this.holds = memory.new Shelf<>();
        this.entries = memory.new Shelf<>();
    }

    /** Whether a hold is on this; in a transaction only. */
    boolean held(UUID subject) {
        return holds.has(subject);
    }

    /** Lifts a hold; in a transaction only. */
    void lift(UUID subject) {
        holds.remove(subject);
    }

    /** Forgets a request and gives what it was; in a transaction only. */
    @Nullable PrivacyRequest forget(UUID id) {
        var found = requests.find(id);
        requests.remove(id);
        return found;
    }

    /** What requests say about people; in a transaction only. */
    Stream<InMemoryTraces.Entry> requests() {
        return requests.all().stream().map(request -> {
            var ends = new HashMap<Expiry, Instant>();
            var answered = request.answeredAt();
            if (answered != null) {
                ends.put(Expiry.REQUEST, answered);
            }
            if (request.state() == RequestState.MAILED) {
                ends.put(Expiry.UNCONFIRMED_REQUEST, request.requestedAt());
            }
            var content = Map.of(
                    "kind", request.kind().name(), "email", request.address().value());
            var trace = new Trace(request.id(), request.requestedAt(), answered, null, content);
            return new InMemoryTraces.Entry(Set.of(request.address().key()), trace, ends);
        });
    }

    PrivacyRequests asRequests() {
        return new Requests();
    }

    Holds asHolds() {
        return new OnHold();
    }

    Erasures asErasures() {
        return new Ledger();
    }

    private final class Requests implements PrivacyRequests {
        @Override
        public void add(PrivacyRequest request) {
            memory.run(() -> {
                if (requests.has(request.id())) {
                    throw new DuplicateException("privacy request " + request.id());
                }
                requests.put(request.id(), request);
            });
        }

        @Override
        public Optional<PrivacyRequest> find(UUID id) {
            return memory.within(() -> Optional.ofNullable(requests.find(id)));
        }

        @Override
        public List<PrivacyRequest> list(RequestState state, int limit, int offset) {
            return memory.within(() -> requests.all().stream()
                    .filter(request -> request.state() == state)
                    .sorted(Comparator.comparing(PrivacyRequest::requestedAt).thenComparing(PrivacyRequest::id))
                    .skip(offset)
                    .limit(limit)
                    .toList());
        }

        @Override
        public void replace(PrivacyRequest next) {
            memory.run(() -> {
                var stored = requests.find(next.id());
                if (stored == null || stored.version() != next.version()) {
                    throw new StaleException("privacy request " + next.id(), next.version());
                }
                requests.put(next.id(), next.atVersion(next.version() + 1));
            });
        }
    }

    private final class OnHold implements Holds {
        @Override
        public void place(List<Hold> some) {
            memory.run(() -> some.forEach(hold -> holds.put(hold.subject(), hold)));
        }

        @Override
        public List<Hold> on(List<UUID> subjects) {
            return memory.within(() -> holds.all().stream()
                    .filter(hold -> subjects.contains(hold.subject()))
                    .toList());
        }

        @Override
        public List<Hold> list(int limit, int offset) {
            return memory.within(() -> holds.all().stream()
                    .sorted(Comparator.comparing(Hold::until).thenComparing(Hold::subject))
                    .skip(offset)
                    .limit(limit)
                    .toList());
        }

        @Override
        public void lift(List<UUID> subjects) {
            memory.run(() -> subjects.forEach(holds::remove));
        }

        @Override
        public int liftEnded(LocalDate today) {
            return memory.within(() -> {
                var ended = holds.keysOf(hold -> hold.until().isBefore(today));
                ended.forEach(holds::remove);
                return ended.size();
            });
        }
    }

    private final class Ledger implements Erasures {
        @Override
        public void add(Erasure entry) {
            memory.run(() -> entries.put(entry.id(), entry));
        }

        @Override
        public Set<UUID> known(List<UUID> ids) {
            return memory.within(() -> ids.stream().filter(entries::has).collect(Collectors.toSet()));
        }

        @Override
        public List<Erasure> list(int limit, int offset) {
            return memory.within(() -> entries.all().stream()
                    .sorted(Comparator.comparing(Erasure::at).reversed().thenComparing(Erasure::id))
                    .skip(offset)
                    .limit(limit)
                    .toList());
        }
    }
}
