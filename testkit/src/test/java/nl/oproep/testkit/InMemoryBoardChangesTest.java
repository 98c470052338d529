package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryBoardChangesTest extends BoardChangesContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
