package nl.oproep.testkit;

import nl.oproep.Store;

class InMemoryNotesTest extends NotesContract {

    @Override
    protected Store emptyStore() {
        return InMemoryStore.create();
    }
}
