package nl.oproep.kernel.spi;

import nl.oproep.kernel.OproepException;
import org.jspecify.annotations.Nullable;

/** The store could not do its work: unreachable, full, or broken. Nothing of the call was kept. */
public final class StoreException extends OproepException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
