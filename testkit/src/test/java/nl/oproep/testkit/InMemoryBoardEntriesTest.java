package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryBoardEntriesTest extends BoardEntriesContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
