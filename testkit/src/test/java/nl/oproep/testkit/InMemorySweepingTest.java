package nl.oproep.testkit;

import java.time.Clock;
import nl.oproep.Store;

class InMemorySweepingTest extends SweepingContract {
    @Override
    protected Store emptyStore(Clock clock) {
        return InMemoryStore.at(clock);
    }
}
