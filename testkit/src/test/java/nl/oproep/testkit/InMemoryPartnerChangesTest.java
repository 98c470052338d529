package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPartnerChangesTest extends PartnerChangesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
