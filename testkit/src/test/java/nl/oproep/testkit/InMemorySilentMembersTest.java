package nl.oproep.testkit;

import nl.oproep.Store;

class InMemorySilentMembersTest extends SilentMembersContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
