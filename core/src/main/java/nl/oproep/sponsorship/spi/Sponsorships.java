package nl.oproep.sponsorship.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.sponsorship.Sponsorship;

/** All sponsorships. */
public interface Sponsorships {

    /**
     * Stores a new sponsorship.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(Sponsorship sponsorship);

    /**
     * Stores a sponsorship anew and counts its version up by one.
     *
     * @throws nl.oproep.kernel.spi.StaleException when the stored version is not the one it was made from, also when nothing is stored
     */
    void replace(Sponsorship sponsorship);

    /** The sponsorship with this key, or empty. */
    Optional<Sponsorship> find(UUID id);

    /** Those that were not stopped and have a day in common with {@code first} to {@code last}, both inclusive: the one that began first comes first. */
    List<Sponsorship> during(LocalDate first, LocalDate last);

    /** Sponsorships, latest start first, at most {@code limit} of them, skipping {@code offset}. */
    List<Sponsorship> list(int limit, int offset);
}
