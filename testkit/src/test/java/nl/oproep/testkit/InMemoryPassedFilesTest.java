package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPassedFilesTest extends PassedFilesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
