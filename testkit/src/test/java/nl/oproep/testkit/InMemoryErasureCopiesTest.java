package nl.oproep.testkit;

import nl.oproep.privacy.spi.ErasureCopies;

class InMemoryErasureCopiesTest extends ErasureCopiesContract {
    @Override
    protected ErasureCopies empty() {
        return new InMemoryErasureCopies();
    }
}
