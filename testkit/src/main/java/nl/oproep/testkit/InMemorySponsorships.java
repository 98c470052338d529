package nl.oproep.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.sponsorship.Sponsorship;
import nl.oproep.sponsorship.spi.Sponsorships;

/** Sponsorships in memory. */
final class InMemorySponsorships implements Sponsorships {
    private final Memory memory;
    private final Memory.Shelf<UUID, Sponsorship> sponsorships;

    InMemorySponsorships(Memory memory) {
        this.memory = memory;
        this.sponsorships = memory.new Shelf<>();
    }

    @Override
    public void add(Sponsorship sponsorship) {
        memory.run(() -> {
            if (sponsorships.has(sponsorship.id())) {
                throw new DuplicateException("sponsorship " + sponsorship.id());
            }
            sponsorships.put(sponsorship.id(), sponsorship);
        });
    }

    @Override
    public void replace(Sponsorship sponsorship) {
        memory.run(() -> {
            var stored = sponsorships.find(sponsorship.id());
            if (stored == null || stored.version() != sponsorship.version()) {
                throw new StaleException("sponsorship " + sponsorship.id(), sponsorship.version());
            }
            sponsorships.put(sponsorship.id(), sponsorship.atVersion(sponsorship.version() + 1));
        });
    }

    @Override
    public Optional<Sponsorship> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(sponsorships.find(id)));
    }

    @Override
    public List<Sponsorship> during(LocalDate first, LocalDate last) {
        return memory.within(() -> sponsorships.all().stream()
                .filter(one -> !one.stopped()
                        && !one.first().isAfter(last)
                        && !one.last().isBefore(first))
                .sorted(Comparator.comparing(Sponsorship::first).thenComparing(Sponsorship::id))
                .toList());
    }

    @Override
    public List<Sponsorship> list(int limit, int offset) {
        return memory.within(() -> sponsorships.all().stream()
                .sorted(Comparator.comparing(Sponsorship::first).reversed().thenComparing(Sponsorship::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }
}
