package nl.oproep.kernel;

import org.jspecify.annotations.Nullable;

/** A race or a fault that the caller could not have prevented. Messages carry references, never personal data (V7). */
public abstract class OproepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected OproepException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
