package nl.oproep.kernel.spi;

import nl.oproep.kernel.OproepException;

/** Something is stored already under this key. */
public final class DuplicateException extends OproepException {
    private static final long serialVersionUID = 1L;

    public DuplicateException(String what) {
        super(what + " is stored already", null);
    }
}
