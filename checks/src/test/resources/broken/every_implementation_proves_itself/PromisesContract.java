package nl.oproep.testkit;

import nl.oproep.mail.spi.Promises;

/** The contract. */
public abstract class PromisesContract {
    protected abstract Promises promises();
}
