package nl.oproep.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.MailAttachment;

/** Files that wait to be passed on, in memory. */
final class InMemoryPassedFiles implements PassedFiles {
    private final Memory memory;
    private final InMemoryOutbox outbox;
    private final Memory.Shelf<UUID, List<MailAttachment>> files;

    InMemoryPassedFiles(Memory memory, InMemoryOutbox outbox) {
        this.memory = memory;
        this.outbox = outbox;
        this.files = memory.new Shelf<>();
    }

    @Override
    public void add(UUID delivery, List<MailAttachment> some) {
        var kept = new ArrayList<MailAttachment>();
        for (var file : some) {
            try (var in = file.content().open()) {
                var bytes = in.readAllBytes();
                kept.add(new MailAttachment(
                        file.name(), file.contentType(), bytes.length, () -> new ByteArrayInputStream(bytes)));
            } catch (IOException e) {
                throw new StoreException("a file of a mail could not be read", e);
            }
        }
        memory.run(() -> files.put(delivery, List.copyOf(kept)));
    }

    @Override
    public List<MailAttachment> of(UUID delivery) {
        return memory.within(() -> Optional.ofNullable(files.find(delivery)).orElse(List.of()));
    }

    @Override
    public int tidy(int max) {
        return memory.within(() -> {
            var useless = files.keysOf(some -> true).stream()
                    .filter(delivery -> outbox.find(delivery)
                            .filter(row -> row.delivery() != null)
                            .isEmpty())
                    .limit(max)
                    .toList();
            useless.forEach(files::remove);
            return useless.size();
        });
    }
}
