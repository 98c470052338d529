package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryMembersTest extends MembersContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
