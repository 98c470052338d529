package nl.oproep.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.privacy.spi.Erasures;
import org.jspecify.annotations.Nullable;

/**
 * Erasing again what a restored backup brought back (V4). The ledger outside the database remembers what the backup does not; every address that is held is hashed and compared, for the ledger knows no address. To be called before the
 * first page or mail is served; costs one question when there is nothing to do.
 */
public final class Replaying {
    private static final int PAGE = 1_000;

    private final Holders holders;
    private final Erasing erasing;
    private final Erasures erasures;
    private final @Nullable ErasureCopies copies;
    private final Transactions transactions;

    Replaying(
            Holders holders,
            Erasing erasing,
            Erasures erasures,
            @Nullable ErasureCopies copies,
            Transactions transactions) {
        this.holders = holders;
        this.erasing = erasing;
        this.erasures = erasures;
        this.copies = copies;
        this.transactions = transactions;
    }

    /** Carries out every erasure that the ledger outside the database knows and the store does not; returns how many those were. */
    public int replay() {
        var entries = copies == null ? List.<Erasure>of() : copies.all();
        var known = erasures.known(entries.stream().map(Erasure::id).toList());
        var missing =
                entries.stream().filter(entry -> !known.contains(entry.id())).toList();
        if (!missing.isEmpty()) {
            var byHash = latest(missing);
            holders.all().forEach(holder -> replay(holder, byHash));
            transactions.within(() -> {
                missing.forEach(erasures::add);
                return missing.size();
            });
        }
        return missing.size();
    }

    /** What was supplied before the last of somebody's erasures goes. */
    private static Map<Sha256, Erasure> latest(List<Erasure> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        Erasure::hash,
                        entry -> entry,
                        (one, other) -> one.at().isAfter(other.at()) ? one : other,
                        HashMap::new));
    }

    private void replay(Holder holder, Map<Sha256, Erasure> entries) {
        String after = null;
        for (var page = holder.traces().addresses(after, PAGE);
                !page.isEmpty();
                page = holder.traces().addresses(after, PAGE)) {
            for (var key : page) {
                after = key;
                var entry = entries.get(erasing.hashes().of(key));
                if (entry != null) {
                    EmailAddress.parse(key).ifPresent(address -> erasing.again(address, entry));
                }
            }
        }
    }
}
