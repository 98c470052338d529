package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryRecipientsTest extends RecipientsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
