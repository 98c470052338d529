package nl.oproep.link.spi;

import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Sha256;
import nl.oproep.link.Link;
import nl.oproep.link.LinkPurpose;

/** All private links. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Links {

    /**
     * Stores a new link.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when the hash is stored already
     */
    void add(Link link);

    /** The link with this hash, or empty when it never was or has been revoked: the two are not told apart. */
    Optional<Link> find(Sha256 hash);

    /** Forgets every link of this purpose to this subject; nothing happens when there is none. */
    void revoke(LinkPurpose purpose, UUID subject);
}
