package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.Subscription;
import nl.oproep.partner.spi.Partners;
import org.jspecify.annotations.Nullable;

/** Partner subscriptions, found by the address in lower case. */
final class JdbcPartners implements Partners {
    private static final String COLUMNS = "id, partner_email, first_day, last_day";

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
    public Optional<Subscription> find(UUID id) {
        return jdbc.one(
                "subscription " + id,
                handle -> handle.createQuery("select " + COLUMNS + " from oproep_subscription where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public List<Subscription> of(EmailAddress address) {
        return jdbc.one(
                "subscriptions of a partner",
                handle -> handle.createQuery("select " + COLUMNS
                                + " from oproep_subscription where partner_email_key = :key order by first_day, id")
                        .bind("key", address.key())
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public List<Subscription> list(int limit, int offset) {
        return jdbc.one(
                "subscriptions",
                handle -> Listed.page(handle, COLUMNS, "oproep_subscription", "first_day desc, id", limit, offset)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public void end(UUID id, @Nullable LocalDate last) {
        jdbc.one(
                "subscription " + id,
                handle -> handle.createUpdate("update oproep_subscription set last_day = :last where id = :id")
                        .bindByType("last", last, LocalDate.class)
                        .bind("id", id)
                        .execute());
    }

    @Override
    public void move(EmailAddress from, EmailAddress to) {
        jdbc.one(
                "subscriptions of a partner",
                handle -> handle.createUpdate("""
                        update oproep_subscription
                           set partner_email = :email, partner_email_key = :key
                         where partner_email_key = :from
                        """)
                        .bind("email", to.value())
                        .bind("key", to.key())
                        .bind("from", from.key())
                        .execute());
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                EmailAddress.of(row.getString("partner_email")),
                row.getObject("first_day", LocalDate.class),
                Moments.dayOrNull(row, "last_day"));
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
