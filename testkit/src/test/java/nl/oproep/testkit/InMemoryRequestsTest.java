package nl.oproep.testkit;

import java.time.Clock;
import nl.oproep.Store;

class InMemoryRequestsTest extends RequestsContract {
    @Override
    protected Store emptyStore(Clock clock) {
        return InMemoryStore.at(clock);
    }
}
