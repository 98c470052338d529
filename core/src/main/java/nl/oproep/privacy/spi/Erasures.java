package nl.oproep.privacy.spi;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.oproep.privacy.Erasure;

/** The ledger of erasures in the store. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Erasures {

    /** Keeps an entry for ever; nothing happens when it is kept already. */
    void add(Erasure entry);

    /** Which of these are kept. */
    Set<UUID> known(List<UUID> ids);

    /** Entries, newest first, at most {@code limit} of them, skipping {@code offset}. */
    List<Erasure> list(int limit, int offset);
}
