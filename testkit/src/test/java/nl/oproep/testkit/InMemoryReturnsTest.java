package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryReturnsTest extends ReturnsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
