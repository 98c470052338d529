package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryDeliveriesTest extends DeliveriesContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
