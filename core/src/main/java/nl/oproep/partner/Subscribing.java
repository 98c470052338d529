package nl.oproep.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Violation;
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

    /** Stores a period that somebody supplied, not yet checked; a period that has days in common with another of the same address is refused. Nothing that was stamped before changes by it (F5). */
    public Subscribed subscribe(@Nullable String email, @Nullable LocalDate first, @Nullable LocalDate last) {
        var violations = new ArrayList<Violation>();
        var address = Optional.ofNullable(email).map(String::strip).flatMap(EmailAddress::parse);
        if (address.isEmpty()) {
            violations.add(Violation.of("email", email == null || email.isBlank() ? "required" : "email"));
        }
        if (first == null) {
            violations.add(Violation.of("start", "required"));
        } else if (last != null && last.isBefore(first)) {
            violations.add(Violation.of("end", "end.beforeStart"));
        } else if (address.isPresent() && overlaps(address.get(), new DateSpan(first, last), null)) {
            violations.add(Violation.of("start", "partner.overlap"));
        }
        return violations.isEmpty() && first != null && address.isPresent()
                ? new Subscribed.Stored(subscribe(address.get(), first, last))
                : new Subscribed.Refused(violations);
    }

    private boolean overlaps(EmailAddress address, DateSpan span, @Nullable UUID but) {
        return partners.of(address).stream()
                .filter(other -> !other.id().equals(but))
                .anyMatch(other -> new DateSpan(other.first(), other.last()).overlaps(span));
    }

    /** Gives a period another last day, or none when {@code last} is null. */
    public Subscribed end(UUID id, @Nullable LocalDate last) {
        var found = partners.find(id);
        if (found.isEmpty()) {
            return new Subscribed.Unknown();
        }
        var period = found.get();
        if (last != null && last.isBefore(period.first())) {
            return new Subscribed.Refused(List.of(Violation.of("end", "end.beforeStart")));
        }
        if (overlaps(period.partner(), new DateSpan(period.first(), last), id)) {
            return new Subscribed.Refused(List.of(Violation.of("end", "partner.overlap")));
        }
        partners.end(id, last);
        return new Subscribed.Stored(new Subscription(id, period.partner(), period.first(), last));
    }

    /** Periods, latest start first, at most {@code limit} of them, skipping {@code offset}. For the operator only. */
    public List<Subscription> list(int limit, int offset) {
        return partners.list(limit, offset);
    }

    /** Whether the address belongs to an active partner on this day. */
    public boolean active(EmailAddress address, LocalDate day) {
        return partners.covers(address, day);
    }
}
