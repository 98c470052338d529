package nl.oproep.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.spi.Outbox;
import org.jspecify.annotations.Nullable;

/** The outbox in memory. A lease is a moment at which what is held is due again. */
final class InMemoryOutbox implements Outbox {
    private final Memory memory;
    private final Memory.Shelf<UUID, Waiting> rows;

    /**
     * A delivery and how far it is.
     *
     * @param status what may be known for ever
     * @param tag by which it is known when it comes back
     * @param language of the letter
     * @param delivery null once a server took it
     * @param owner who holds it, or null
     */
    record Waiting(
            DeliveryStatus status,
            String tag,
            Language language,
            @Nullable Delivery delivery,
            @Nullable String owner) {

        Waiting now(
                DeliveryState state,
                int attempts,
                @Nullable String reason,
                @Nullable Instant due,
                @Nullable String holder) {
            var next = new DeliveryStatus(
                    status.id(), status.kind(), status.subject(), state, attempts, reason, status.createdAt(), due);
            boolean taken = state == DeliveryState.DELIVERED || state == DeliveryState.RETURNED;
            return new Waiting(next, tag, language, taken ? null : delivery, holder);
        }

        /** The same, due at this moment, to this address. */
        Waiting addressed(EmailAddress recipient, Instant due) {
            var to = new Delivery(
                    status.id(),
                    tag,
                    status.kind(),
                    status.subject(),
                    recipient,
                    language,
                    delivery == null ? Map.of() : delivery.details(),
                    status.createdAt());
            return new Waiting(
                    now(DeliveryState.PENDING, 0, status.reason(), due, null).status(), tag, language, to, null);
        }

        boolean due(Instant moment) {
            return status.nextTry() != null && !status.nextTry().isAfter(moment);
        }
    }

    InMemoryOutbox(Memory memory) {
        this.memory = memory;
        this.rows = memory.new Shelf<>();
    }

    @Override
    public void add(List<Delivery> deliveries) {
        memory.run(() -> deliveries.forEach(delivery -> put(delivery, DeliveryState.PENDING)));
    }

    @Override
    public void addFailed(Map<Delivery, String> refused) {
        memory.run(() -> refused.forEach((delivery, reason) -> {
            put(delivery, DeliveryState.HELD);
            find(delivery.id()).ifPresent(row -> put(row.now(DeliveryState.FAILED, 1, reason, null, null)));
        }));
    }

    /** Puts in a delivery that waits for its first try, or for the operator. */
    void put(Delivery delivery, DeliveryState state) {
        var due = state == DeliveryState.PENDING ? delivery.createdAt() : null;
        var status = new DeliveryStatus(
                delivery.id(), delivery.kind(), delivery.subject(), state, 0, null, delivery.createdAt(), due);
        rows.put(delivery.id(), new Waiting(status, delivery.tag(), delivery.language(), delivery, null));
    }

    /** All of them; in a transaction only. */
    List<Waiting> all() {
        return List.copyOf(rows.all());
    }

    /** Forgets this one; in a transaction only. */
    void forget(UUID id) {
        rows.remove(id);
    }

    /** Forgets every delivery about this; in a transaction only. */
    void forgetAbout(UUID subject) {
        all().stream()
                .filter(row -> row.status().subject().equals(subject))
                .forEach(row -> forget(row.status().id()));
    }

    /** How this one stands now; in a transaction only. */
    Optional<Waiting> find(UUID id) {
        return Optional.ofNullable(rows.find(id));
    }

    /** How this one stands from now on; in a transaction only. */
    void put(Waiting next) {
        rows.put(next.status().id(), next);
    }

    @Override
    public List<Claim> claim(String owner, Instant now, Instant leaseEnds, int max) {
        return memory.within(() -> {
            var due = all().stream()
                    .filter(row -> row.due(now))
                    .sorted(Comparator.comparing((Waiting row) ->
                                    Objects.requireNonNull(row.status().nextTry()))
                            .thenComparing(row -> row.status().id()))
                    .limit(max)
                    .toList();
            var claims = new ArrayList<Claim>();
            for (var row : due) {
                int attempt = row.status().attempts() + 1;
                put(row.now(DeliveryState.PENDING, attempt, row.status().reason(), leaseEnds, owner));
                claims.add(new Claim(Objects.requireNonNull(row.delivery()), attempt));
            }
            return claims;
        });
    }

    @Override
    public int renew(String owner, Instant now, Instant leaseEnds) {
        return memory.within(() -> {
            var held = held(owner).stream().filter(row -> !row.due(now)).toList();
            held.forEach(row -> put(row.now(
                    DeliveryState.PENDING, row.status().attempts(), row.status().reason(), leaseEnds, owner)));
            return held.size();
        });
    }

    @Override
    public int release(String owner, Instant now) {
        return memory.within(() -> {
            var held = held(owner);
            held.forEach(row -> put(givenBack(row, now)));
            return held.size();
        });
    }

    @Override
    public void settle(String owner, List<Outcome> outcomes) {
        memory.run(() -> outcomes.forEach(outcome -> find(outcome.id())
                .filter(row -> owner.equals(row.owner()) && row.status().attempts() == outcome.attempt())
                .ifPresent(row -> settle(row, outcome))));
    }

    private void settle(Waiting row, Outcome outcome) {
        int attempt = outcome.attempt();
        if (outcome instanceof Delivered) {
            put(row.now(DeliveryState.DELIVERED, attempt, null, null, null));
        } else if (outcome instanceof Postponed postponed) {
            put(row.now(DeliveryState.PENDING, attempt, postponed.reason(), postponed.nextTry(), null));
        } else if (outcome instanceof Failed failed) {
            put(row.now(DeliveryState.FAILED, attempt, failed.reason(), null, null));
        } else if (outcome instanceof GivenBack given) {
            put(givenBack(row, given.nextTry()));
        } else {
            rows.remove(outcome.id());
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return memory.within(() -> all().stream()
                .flatMap(row -> Optional.ofNullable(row.status().nextTry()).stream())
                .min(Comparator.naturalOrder()));
    }

    private List<Waiting> held(String owner) {
        return all().stream().filter(row -> owner.equals(row.owner())).toList();
    }

    private static Waiting givenBack(Waiting row, Instant due) {
        return row.now(
                DeliveryState.PENDING, row.status().attempts() - 1, row.status().reason(), due, null);
    }
}
