package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryRemnantsTest extends RemnantsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
