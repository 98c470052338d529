package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryResponsesTest extends ResponsesContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
