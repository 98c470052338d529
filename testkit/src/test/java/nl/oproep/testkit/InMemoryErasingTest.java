package nl.oproep.testkit;

import java.time.Clock;
import nl.oproep.Store;

class InMemoryErasingTest extends ErasingContract {
    @Override
    protected Store emptyStore(Clock clock) {
        return InMemoryStore.at(clock);
    }
}
