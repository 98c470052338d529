package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryOperatorsTest extends OperatorsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
