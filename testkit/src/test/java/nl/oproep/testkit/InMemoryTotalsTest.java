package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryTotalsTest extends TotalsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
