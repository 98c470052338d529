package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryRespondersTest extends RespondersContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
