package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryTransactionsTest extends TransactionsContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
