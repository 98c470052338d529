package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryOutboxTest extends OutboxContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
