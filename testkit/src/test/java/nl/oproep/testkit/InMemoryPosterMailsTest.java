package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPosterMailsTest extends PosterMailsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
