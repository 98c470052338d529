package nl.oproep.partner.spi;

import java.time.LocalDate;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.Subscription;

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
}
