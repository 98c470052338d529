package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryNewslettersTest extends NewslettersContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
