package nl.oproep.testkit;

import nl.oproep.Store;

class InMemorySponsorshipsTest extends SponsorshipsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
