package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryAnnouncementsTest extends AnnouncementsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
