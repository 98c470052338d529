package nl.oproep.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.KeyedHash;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.privacy.spi.Erasures;
import org.jspecify.annotations.Nullable;

/**
 * Erasing what is held about somebody, in every room and in one commit (V3, V4). What may not be removed, or is still needed, stays and is named. Nothing tells afterwards that the person ever was here, but for a keyed hash in the
 * ledger, which lets a restored backup be erased again.
 */
public final class Erasing {
    private final Holders holders;
    private final Deciding deciding;
    private final Erasures erasures;
    private final @Nullable ErasureCopies copies;
    private final Transactions transactions;
    private final KeyedHash hashes;
    private final RandomGenerator random;
    private final Clock clock;

    Erasing(
            Holders holders,
            Deciding deciding,
            Erasures erasures,
            @Nullable ErasureCopies copies,
            Transactions transactions,
            KeyedHash hashes,
            RandomGenerator random,
            Clock clock) {
        this.holders = holders;
        this.deciding = deciding;
        this.erasures = erasures;
        this.copies = copies;
        this.transactions = transactions;
        this.hashes = hashes;
        this.random = random;
        this.clock = clock;
    }

    /** What {@link #erase} would do at this moment, for each category; nothing is changed. */
    public List<Decision> preview(EmailAddress address) {
        return decisions(deciding.about(address, clock.instant()));
    }

    /** Erases everything about this address that is present, may be removed, and has lost its purpose; says of the rest why it stays. */
    public List<Decision> erase(EmailAddress address) {
        return transactions.within(() -> {
            var now = clock.instant();
            var items = deciding.about(address, now);
            var decisions = decisions(items);
            forget(items);
            record(new UUID(random.nextLong(), random.nextLong()), address, now, decisions);
            return decisions;
        });
    }

    /** Erases again what a restored backup brought back: what was supplied before the entry was made. */
    void again(EmailAddress address, Erasure entry) {
        transactions.within(() -> {
            var items = deciding.about(address, clock.instant()).stream()
                    .filter(item -> !item.trace().since().isAfter(entry.at()))
                    .toList();
            forget(items);
            return items.size();
        });
    }

    private void record(UUID id, EmailAddress address, Instant now, List<Decision> decisions) {
        var counts = new EnumMap<DataCategory, Long>(DataCategory.class);
        decisions.stream()
                .filter(decision -> decision.erased() > 0)
                .forEach(decision -> counts.put(decision.category(), (long) decision.erased()));
        if (!counts.isEmpty()) {
            var entry = new Erasure(id, hashes.of(address), now, counts);
            erasures.add(entry);
            // Outside the database first: should the commit fail, erasing again what was asked to be erased harms
            // nobody.
            if (copies != null) {
                copies.add(entry);
            }
        }
    }

    private void forget(List<HeldItem> items) {
        keys(items)
                .forEach((category, keys) ->
                        holders.of(category).ifPresent(holder -> holder.traces().forget(keys)));
    }

    private static Map<DataCategory, List<UUID>> keys(List<HeldItem> items) {
        return items.stream()
                .filter(item -> item.standing().erasable())
                .collect(Collectors.groupingBy(
                        HeldItem::category,
                        () -> new EnumMap<>(DataCategory.class),
                        Collectors.mapping(HeldItem::key, Collectors.toList())));
    }

    /** One for every category that is held somewhere, also where nothing is present. */
    List<Decision> decisions(List<HeldItem> items) {
        return holders.all().stream()
                .filter(holder -> holder.category() != DataCategory.LINK)
                .map(holder -> decision(
                        holder.category(),
                        items.stream()
                                .filter(item -> item.category() == holder.category())
                                .toList()))
                .toList();
    }

    private static Decision decision(DataCategory category, List<HeldItem> items) {
        var kept = new LinkedHashMap<String, Decision.Kept>();
        items.stream().filter(item -> !item.standing().erasable()).forEach(item -> {
            var standing = item.standing();
            kept.merge(
                    standing.reason() + "@" + standing.until(),
                    new Decision.Kept(
                            1,
                            standing.removable(),
                            standing.lapsed(),
                            String.valueOf(standing.reason()),
                            standing.until()),
                    (one, other) -> new Decision.Kept(
                            one.number() + other.number(), one.removable(), one.lapsed(), one.reason(), one.until()));
        });
        int staying = kept.values().stream().mapToInt(Decision.Kept::number).sum();
        return new Decision(category, items.size(), items.size() - staying, List.copyOf(kept.values()));
    }

    KeyedHash hashes() {
        return hashes;
    }
}
