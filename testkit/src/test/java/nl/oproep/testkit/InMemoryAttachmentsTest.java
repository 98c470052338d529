package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryAttachmentsTest extends AttachmentsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
