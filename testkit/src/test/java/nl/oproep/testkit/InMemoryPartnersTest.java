package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPartnersTest extends PartnersContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
