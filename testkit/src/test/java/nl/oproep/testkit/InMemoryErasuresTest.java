package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryErasuresTest extends ErasuresContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
