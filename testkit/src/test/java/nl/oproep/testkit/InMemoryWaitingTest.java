package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryWaitingTest extends WaitingContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
