package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryInvoicesTest extends InvoicesContract {
    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
