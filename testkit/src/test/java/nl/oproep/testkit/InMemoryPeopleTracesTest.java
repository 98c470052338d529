package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPeopleTracesTest extends PeopleTracesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
