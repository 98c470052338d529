package nl.oproep.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.spi.ErasureCopies;

/** The ledger of erasures beside a store, in memory: for tests that restore an older store. Safe for many threads. */
public final class InMemoryErasureCopies implements ErasureCopies {
    private final List<Erasure> entries = new CopyOnWriteArrayList<>();

    /** An empty one. */
    public InMemoryErasureCopies() {}

    @Override
    public void add(Erasure entry) {
        entries.add(entry);
    }

    @Override
    public List<Erasure> all() {
        return List.copyOf(entries);
    }
}
