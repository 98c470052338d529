package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryBrochuresTest extends BrochuresContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
