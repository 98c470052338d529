package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryHoldsTest extends HoldsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
