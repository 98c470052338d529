package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryStretchesTest extends StretchesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
