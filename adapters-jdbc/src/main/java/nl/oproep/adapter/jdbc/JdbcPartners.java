package nl.oproep.adapter.jdbc;

import java.time.LocalDate;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.Subscription;
import nl.oproep.partner.spi.Partners;

/** Partner subscriptions, found by the address in lower case. */
final class JdbcPartners implements Partners {
    private final Jdbc jdbc;

    JdbcPartners(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Subscription subscription) {
        var what = "subscription " + subscription.id();
        int added = jdbc.one(
                what,
                handle -> handle.createUpdate("""
                        insert into oproep_subscription (id, partner_email, partner_email_key, first_day, last_day)
                        values (:id, :email, :key, :first, :last)
                            on conflict do nothing
                        """)
                        .bind("id", subscription.id())
                        .bind("email", subscription.partner().value())
                        .bind("key", subscription.partner().key())
                        .bind("first", subscription.first())
                        .bindByType("last", subscription.last(), LocalDate.class)
                        .execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public boolean covers(EmailAddress address, LocalDate day) {
        return jdbc.one(
                        "partner subscriptions",
                        handle -> handle.createQuery("""
                        select count(*)
                          from oproep_subscription
                         where partner_email_key = :key
                           and first_day <= :day
                           and (last_day is null or last_day >= :day)
                        """)
                                .bind("key", address.key())
                                .bind("day", day)
                                .mapTo(Long.class)
                                .one())
                > 0;
    }
}
