package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryProceduresTest extends ProceduresContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
