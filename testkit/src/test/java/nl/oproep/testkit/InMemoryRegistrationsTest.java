package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryRegistrationsTest extends RegistrationsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
