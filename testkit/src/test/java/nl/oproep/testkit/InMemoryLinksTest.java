package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryLinksTest extends LinksContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
