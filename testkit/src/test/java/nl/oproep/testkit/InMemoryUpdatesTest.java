package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryUpdatesTest extends UpdatesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
