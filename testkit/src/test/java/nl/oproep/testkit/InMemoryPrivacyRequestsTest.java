package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPrivacyRequestsTest extends PrivacyRequestsContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
