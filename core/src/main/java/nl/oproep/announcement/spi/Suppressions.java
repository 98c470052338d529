package nl.oproep.announcement.spi;

import java.util.Collection;
import java.util.List;
import nl.oproep.announcement.Suppression;
import nl.oproep.kernel.Sha256;

/** Addresses that get no mail that is not one-off, as keyed hashes and nothing else (M6). Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Suppressions {

    /** Keeps it; instead of an earlier one of the same address. */
    void put(Suppression suppression);

    /** Forgets it; nothing happens when there is none. */
    void lift(Sha256 hash);

    /** Which of these addresses are suppressed, in any order. */
    List<Suppression> among(Collection<Sha256> hashes);
}
