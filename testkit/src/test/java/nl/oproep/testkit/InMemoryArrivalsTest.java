package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryArrivalsTest extends ArrivalsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
