package nl.oproep.privacy.spi;

import java.util.List;
import nl.oproep.privacy.Erasure;

/**
 * The ledger of erasures outside the database, which no restored backup takes back: what is in it and not in the store must be erased again. Safe for many threads.
 */
public interface ErasureCopies {

    /**
     * Keeps an entry for ever; when this returns, it survives a crash.
     *
     * @throws nl.oproep.kernel.spi.StoreException when it cannot be kept: then nothing may be erased
     */
    void add(Erasure entry);

    /** All entries, oldest first. */
    List<Erasure> all();
}
