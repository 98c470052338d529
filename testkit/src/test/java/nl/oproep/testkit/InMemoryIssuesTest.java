package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryIssuesTest extends IssuesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
