package nl.oproep.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.file.Attachment;
import nl.oproep.file.Download;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.ContentSource;

/** Brochures in memory. */
final class InMemoryBrochures implements Brochures {
    private final Memory memory;
    private final Memory.Shelf<UUID, Download> brochures;

    InMemoryBrochures(Memory memory) {
        this.memory = memory;
        this.brochures = memory.new Shelf<>();
    }

    @Override
    public void put(UUID owner, Attachment file, ContentSource content) {
        var bytes = read(content);
        if (!Sha256.of(bytes).equals(file.sha256())) {
            throw new StoreException("a brochure is not what was announced", null);
        }
        var kept = new Download(file, () -> new ByteArrayInputStream(bytes));
        memory.run(() -> brochures.put(owner, kept));
    }

    private static byte[] read(ContentSource content) {
        try (var in = content.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StoreException("a brochure could not be read", e);
        }
    }

    @Override
    public Optional<Attachment> find(UUID owner) {
        return memory.within(() -> Optional.ofNullable(brochures.find(owner)).map(Download::file));
    }

    @Override
    public Map<UUID, Attachment> among(Collection<UUID> owners) {
        return owners.stream()
                .filter(owner -> find(owner).isPresent())
                .distinct()
                .collect(Collectors.toMap(owner -> owner, owner -> find(owner).orElseThrow()));
    }

    @Override
    public InputStream content(UUID owner, Attachment file) throws IOException {
        var kept = memory.within(() -> Optional.ofNullable(brochures.find(owner)));
        return kept.filter(one -> one.file().equals(file))
                .orElseThrow(() -> new IOException("the brochure is gone"))
                .content()
                .open();
    }

    @Override
    public void move(UUID from, UUID to) {
        memory.run(() -> {
            var kept = brochures.find(from);
            if (kept != null && !from.equals(to)) {
                brochures.remove(from);
                brochures.put(to, kept);
            }
        });
    }

    @Override
    public void remove(UUID owner) {
        memory.run(() -> {
            if (brochures.has(owner)) {
                brochures.remove(owner);
            }
        });
    }
}
