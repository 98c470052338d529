package nl.oproep.kernel.spi;

import java.util.function.Supplier;

/**
 * What must happen together.
 *
 * <p>Every call to a port of the same store, made by the same thread while {@code work} runs, takes part in one transaction. When
 * {@code work} returns, all of it is durable; when it throws, none of it is, and the exception passes through unchanged. A call within a call joins the outer
 * transaction. Outside of it, each call to a port is a transaction of its own.
 */
public interface Transactions {

    /** Runs {@code work} in one transaction and returns what it returns. */
    <R> R within(Supplier<R> work);
}
