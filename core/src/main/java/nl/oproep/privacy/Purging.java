package nl.oproep.privacy;

import java.util.List;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.spi.Remnants;

/** Clearing what a database keeps in its files for a while of what was wiped already (V4). The host calls it at a quiet hour, once a day: that is the delay after which wiped is wiped down to the bytes. */
public final class Purging {
    private final Remnants remnants;

    Purging(Remnants remnants) {
        this.remnants = remnants;
    }

    /** Clears it; returns what could not be cleared and what the operator can do about it, a sentence each. */
    public List<String> purge(Language language) {
        return remnants.clear(language);
    }
}
