package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPlacementsTest extends PlacementsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
