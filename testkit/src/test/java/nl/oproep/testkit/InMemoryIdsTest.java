package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryIdsTest extends IdsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
