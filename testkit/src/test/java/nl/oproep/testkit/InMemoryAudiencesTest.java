package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryAudiencesTest extends AudiencesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
