package nl.oproep.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.link.Link;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.spi.Links;

/** Private links in memory. */
final class InMemoryLinks implements Links {
    private final Memory memory;
    private final Memory.Shelf<Sha256, Link> links;

    InMemoryLinks(Memory memory) {
        this.memory = memory;
        this.links = memory.new Shelf<>();
    }

    @Override
    public void add(Link link) {
        memory.run(() -> {
            if (links.has(link.hash())) {
                throw new DuplicateException("a link");
            }
            links.put(link.hash(), link);
        });
    }

    @Override
    public Optional<Link> find(Sha256 hash) {
        return memory.within(() -> Optional.ofNullable(links.find(hash)));
    }

    /** Those that open nothing any more; in a transaction only. */
    List<Link> expiredBy(Instant moment) {
        return links.all().stream()
                .filter(link -> link.expires() != null && !link.expires().isAfter(moment))
                .toList();
    }

    /** Forgets these; in a transaction only. */
    void forget(List<Link> some) {
        some.forEach(link -> links.remove(link.hash()));
    }

    /** Forgets every link to this; in a transaction only. */
    void forgetAbout(UUID subject) {
        forget(links.all().stream()
                .filter(link -> link.subject().equals(subject))
                .toList());
    }

    @Override
    public void revoke(LinkPurpose purpose, UUID subject) {
        memory.run(() -> List.copyOf(links.all()).stream()
                .filter(link -> link.purpose() == purpose && link.subject().equals(subject))
                .forEach(link -> links.remove(link.hash())));
    }
}
