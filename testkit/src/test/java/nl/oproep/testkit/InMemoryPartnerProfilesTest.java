package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryPartnerProfilesTest extends PartnerProfilesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
