package nl.oproep.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.oproep.announcement.Suppression;
import nl.oproep.announcement.spi.Suppressions;
import nl.oproep.kernel.Sha256;

/** Suppressed addresses in memory. */
final class InMemorySuppressions implements Suppressions {
    private final Memory memory;
    private final Memory.Shelf<Sha256, Suppression> suppressed;

    InMemorySuppressions(Memory memory) {
        this.memory = memory;
        this.suppressed = memory.new Shelf<>();
    }

    @Override
    public void put(Suppression suppression) {
        memory.run(() -> suppressed.put(suppression.hash(), suppression));
    }

    @Override
    public void lift(Sha256 hash) {
        memory.run(() -> {
            if (suppressed.has(hash)) {
                suppressed.remove(hash);
            }
        });
    }

    @Override
    public List<Suppression> among(Collection<Sha256> hashes) {
        return memory.within(() -> hashes.stream()
                .distinct()
                .flatMap(hash -> Optional.ofNullable(suppressed.find(hash)).stream())
                .toList());
    }
}
