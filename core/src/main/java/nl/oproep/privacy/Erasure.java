package nl.oproep.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Sha256;

/**
 * An entry of the ledger: that something was erased, and of nobody it can name (V4). It lets a restored backup be erased again.
 *
 * @param id random
 * @param hash of the address, keyed with the network's secret
 * @param at when
 * @param counts how many of what
 */
public record Erasure(UUID id, Sha256 hash, Instant at, Map<DataCategory, Long> counts) {

    public Erasure {
        counts = Map.copyOf(counts);
    }
}
