package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryAssignmentsTest extends AssignmentsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
