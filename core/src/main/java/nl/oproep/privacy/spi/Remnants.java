package nl.oproep.privacy.spi;

import java.util.List;
import nl.oproep.kernel.Language;

/** What a store keeps in its files of what was wiped already: free pages, logs (V4). Safe for many threads; on several nodes at once it is cleared by one. */
@FunctionalInterface
public interface Remnants {

    /**
     * Clears them, and leaves everything that is held as it is. May take long, and others may have to wait for it.
     *
     * @return what could not be cleared from here and what the operator can do about it, a sentence each; empty when nothing is left
     * @throws nl.oproep.kernel.spi.StoreException when the store cannot be reached
     */
    List<String> clear(Language language);
}
