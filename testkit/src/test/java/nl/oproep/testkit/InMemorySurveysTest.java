package nl.oproep.testkit;

import nl.oproep.Store;

class InMemorySurveysTest extends SurveysContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
