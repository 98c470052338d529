package nl.oproep.kernel.spi;

import nl.oproep.kernel.OproepException;

/** A change was made from a version that is no longer the stored one. Read again and decide anew. */
public final class StaleException extends OproepException {
    private static final long serialVersionUID = 1L;

    public StaleException(String what, long version) {
        super(what + " is no longer at version " + version, null);
    }
}
