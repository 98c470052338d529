package nl.oproep.partner.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.Subscription;
import org.jspecify.annotations.Nullable;

/** All partner subscriptions. */
public interface Partners {

    /**
     * Stores a subscription period.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its id is taken
     */
    void add(Subscription subscription);

    /** Whether a subscription of this address, in any spelling of its letter case, covers {@code day}. */
    boolean covers(EmailAddress address, LocalDate day);

    /** The period with this key, or empty. */
    Optional<Subscription> find(UUID id);

    /** Every period of this address, in any spelling of its letter case, first one first. */
    List<Subscription> of(EmailAddress address);

    /** Periods, latest start first, at most {@code limit} of them, skipping {@code offset}. */
    List<Subscription> list(int limit, int offset);

    /** Gives a period another last day, or none when {@code last} is null; nothing happens when there is no such period. */
    void end(UUID id, @Nullable LocalDate last);

    /** Gives every period of one address, in any spelling of its letter case, to another; nothing happens when it has none. */
    void move(EmailAddress from, EmailAddress to);
}
