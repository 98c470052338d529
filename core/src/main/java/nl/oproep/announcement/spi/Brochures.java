package nl.oproep.announcement.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.file.Attachment;
import nl.oproep.mail.ContentSource;

/** The brochure of a member, or of a form that nobody confirmed yet: one at most, under the key of either (L1). Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Brochures {

    /**
     * Keeps a brochure in place of the one that was there.
     *
     * @throws nl.oproep.kernel.spi.StoreException when the content cannot be read, or is not what {@code file} says; the one that was there stays then
     */
    void put(UUID owner, Attachment file, ContentSource content);

    /** What is known of the brochure, or empty. */
    Optional<Attachment> find(UUID owner);

    /** The brochures of those of {@code owners} that have one, by owner. */
    Map<UUID, Attachment> among(Collection<UUID> owners);

    /**
     * The bytes of this brochure; the caller closes them.
     *
     * @throws IOException when it is gone, or another stands in its place; also while reading
     */
    InputStream content(UUID owner, Attachment file) throws IOException;

    /** Gives the brochure of {@code from} to {@code to}, in place of the one that was there; nothing happens when there is none to give. */
    void move(UUID from, UUID to);

    /** Forgets the brochure; nothing happens when there is none. */
    void remove(UUID owner);
}
