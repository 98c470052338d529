package nl.oproep.testkit;

import nl.oproep.Store;

class InMemorySuppressionsTest extends SuppressionsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
