package nl.oproep.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.placement.Placement;
import nl.oproep.placement.spi.Placements;

/** Placements in memory; says {@code changed} of every one that is added or replaced. */
final class InMemoryPlacements implements Placements {
    private final Memory memory;
    private final Memory.Shelf<UUID, Placement> placements;
    private final Memory.Shelf<UUID, UUID> changed;

    InMemoryPlacements(Memory memory, Memory.Shelf<UUID, UUID> changed) {
        this.memory = memory;
        this.placements = memory.new Shelf<>();
        this.changed = changed;
    }

    @Override
    public void add(Placement placement) {
        memory.run(() -> {
            var response = placement.response();
            if (placements.has(placement.id())
                    || (response != null && of(response).isPresent())) {
                throw new DuplicateException("placement " + placement.id());
            }
            placements.put(placement.id(), placement);
            changed.put(placement.id(), placement.id());
        });
    }

    @Override
    public void replace(Placement placement) {
        memory.run(() -> {
            var stored = placements.find(placement.id());
            if (stored == null || stored.version() != placement.version()) {
                throw new StaleException("placement " + placement.id(), placement.version());
            }
            placements.put(placement.id(), placement.atVersion(placement.version() + 1));
            changed.put(placement.id(), placement.id());
        });
    }

    /** Forgets this one; in a transaction only. */
    void forget(UUID id) {
        placements.remove(id);
        changed.remove(id);
    }

    /** Forgets which response it came from; in a transaction only. */
    void forgetResponse(UUID response) {
        of(response)
                .ifPresent(p -> placements.put(
                        p.id(),
                        new Placement(
                                p.id(),
                                p.version() + 1,
                                null,
                                p.partner(),
                                p.work(),
                                p.calledOff(),
                                p.tariff(),
                                p.debtor(),
                                p.language(),
                                p.recordedBy(),
                                p.recordedAt())));
    }

    @Override
    public Optional<Placement> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(placements.find(id)));
    }

    @Override
    public Optional<Placement> of(UUID response) {
        return memory.within(() -> placements.all().stream()
                .filter(placement -> response.equals(placement.response()))
                .findFirst());
    }

    @Override
    public List<Placement> list(int limit, int offset) {
        return memory.within(() -> placements.all().stream()
                .sorted(Comparator.comparing(Placement::recordedAt).reversed().thenComparing(Placement::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }
}
