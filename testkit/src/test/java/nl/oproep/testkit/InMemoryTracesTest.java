package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryTracesTest extends TracesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
