package nl.oproep.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.spi.Outbox;
import org.jspecify.annotations.Nullable;

/** An outbox in memory, and what became of everything in it. */
final class MemoryOutbox implements Outbox {
    final Map<UUID, Row> rows = new LinkedHashMap<>();
    final List<Integer> batches = new ArrayList<>();
    private boolean unreachable;

    static final class Row {
        final Delivery delivery;
        String state = "PENDING";
        Instant due;
        int attempt;

        @Nullable String owner;

        @Nullable String reason;

        Row(Delivery delivery) {
            this.delivery = delivery;
            this.due = delivery.createdAt();
        }
    }

    synchronized Row row(Delivery delivery) {
        var row = rows.get(delivery.id());
        if (row == null) {
            throw new AssertionError("no such row");
        }
        return row;
    }

    synchronized void unreachable(boolean now) {
        unreachable = now;
    }

    private void reach() {
        if (unreachable) {
            throw new StoreException("the database is away", null);
        }
    }

    @Override
    public synchronized void add(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> rows.put(delivery.id(), new Row(delivery)));
    }

    @Override
    public synchronized void addFailed(Map<Delivery, String> refused) {
        refused.forEach((delivery, reason) -> {
            var row = new Row(delivery);
            row.state = "FAILED";
            row.reason = reason;
            rows.put(delivery.id(), row);
        });
    }

    @Override
    public synchronized List<Claim> claim(String owner, Instant now, Instant leaseEnds, int max) {
        reach();
        return rows.values().stream()
                .filter(row -> row.state.equals("PENDING") && !row.due.isAfter(now))
                .sorted(Comparator.comparing(row -> row.due))
                .limit(max)
                .map(row -> {
                    row.owner = owner;
                    row.due = leaseEnds;
                    return new Claim(row.delivery, ++row.attempt);
                })
                .toList();
    }

    @Override
    public synchronized int renew(String owner, Instant now, Instant leaseEnds) {
        reach();
        var ours = held(owner);
        ours.forEach(row -> row.due = leaseEnds);
        return ours.size();
    }

    @Override
    public synchronized int release(String owner, Instant now) {
        var ours = held(owner);
        ours.forEach(row -> back(row, now));
        return ours.size();
    }

    private List<Row> held(String owner) {
        return rows.values().stream().filter(row -> owner.equals(row.owner)).toList();
    }

    private static void back(Row row, Instant when) {
        row.owner = null;
        row.due = when;
        row.attempt--;
    }

    @Override
    public synchronized void settle(String owner, List<Outcome> outcomes) {
        reach();
        batches.add(outcomes.size());
        for (var outcome : outcomes) {
            var row = rows.get(outcome.id());
            if (row != null && owner.equals(row.owner) && row.attempt == outcome.attempt()) {
                settle(row, outcome);
            }
        }
    }

    private void settle(Row row, Outcome outcome) {
        row.owner = null;
        if (outcome instanceof Delivered) {
            row.state = "DELIVERED";
        } else if (outcome instanceof Postponed postponed) {
            row.due = postponed.nextTry();
            row.reason = postponed.reason();
        } else if (outcome instanceof Failed failed) {
            row.state = "FAILED";
            row.reason = failed.reason();
        } else if (outcome instanceof GivenBack given) {
            back(row, given.nextTry());
        } else {
            rows.remove(row.delivery.id());
        }
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return rows.values().stream()
                .filter(row -> row.state.equals("PENDING"))
                .map(row -> row.due)
                .min(Comparator.naturalOrder());
    }
}
