package nl.oproep.partner;

import java.time.LocalDate;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.partner.spi.Partners;
import org.jspecify.annotations.Nullable;

/** Keeping partner subscriptions, and telling who is a partner on a day (L5, R9). Never answers a person: only the network may know (V10). */
public final class Subscribing {
    private final Partners partners;
    private final Ids ids;

    public Subscribing(Partners partners, Ids ids) {
        this.partners = partners;
        this.ids = ids;
    }

    /**
     * A subscription from the first to the last day, both inclusive; without a last day until further notice.
     *
     * @throws IllegalArgumentException when it would end before it begins
     */
    public Subscription subscribe(EmailAddress partner, LocalDate first, @Nullable LocalDate last) {
        var subscription = new Subscription(ids.next(), partner, first, last);
        partners.add(subscription);
        return subscription;
    }

    /** Whether the address belongs to an active partner on this day. */
    public boolean active(EmailAddress address, LocalDate day) {
        return partners.covers(address, day);
    }
}
