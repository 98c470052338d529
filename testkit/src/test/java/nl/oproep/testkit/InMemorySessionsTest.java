package nl.oproep.testkit;

import nl.oproep.Store;

class InMemorySessionsTest extends SessionsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
