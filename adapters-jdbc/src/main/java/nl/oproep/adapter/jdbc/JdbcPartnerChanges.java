package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.PartnerChange;
import nl.oproep.partner.spi.PartnerChanges;
import nl.oproep.terms.Consent;

/** Changes of partners until they are confirmed. */
final class JdbcPartnerChanges implements PartnerChanges {
    private static final String COLUMNS = """
            id, email, new_email, name, phone, profile, exact_copy, language, terms_version, terms_digest, agreed_at""";

    private final Jdbc jdbc;

    JdbcPartnerChanges(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PartnerChange change) {
        var to = change.newEmail();
        var what = "partner change " + change.id();
        int added = jdbc.one(
                what,
                handle -> handle.createUpdate("""
                        insert into oproep_partner_change (
                            id, email, email_key, new_email, new_email_key, name, phone, profile, exact_copy, language,
                            terms_version, terms_digest, agreed_at)
                        values (
                            :id, :email, :key, :to, :toKey, :name, :phone, :profile, :copy, :language, :terms, :digest,
                            :agreed)
                            on conflict do nothing
                        """)
                        .bind("id", change.id())
                        .bind("email", change.email().value())
                        .bind("key", change.email().key())
                        .bind("to", to == null ? null : to.value())
                        .bind("toKey", to == null ? null : to.key())
                        .bind("name", change.name())
                        .bind("phone", change.phone())
                        .bind("profile", change.profile())
                        .bind("copy", change.exactCopy())
                        .bind("language", change.language().code())
                        .bind("terms", change.consent().version())
                        .bind("digest", Digests.bytes(change.consent().digest()))
                        .bind("agreed", Moments.at(change.consent().at()))
                        .execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public Optional<PartnerChange> find(UUID id) {
        return jdbc.one(
                "partner change " + id,
                handle -> handle.createQuery("select " + COLUMNS + " from oproep_partner_change where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public List<PartnerChange> of(EmailAddress address) {
        return jdbc.one(
                "changes of a partner",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_partner_change
                          where email_key = :key or new_email_key = :key
                          order by agreed_at, id
                        """.formatted(COLUMNS))
                        .bind("key", address.key())
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public boolean forget(UUID id) {
        return jdbc.one(
                "partner change " + id,
                handle -> handle.createUpdate("delete from oproep_partner_change where id = :id")
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    private static PartnerChange read(ResultSet row) throws SQLException {
        var to = row.getString("new_email");
        return new PartnerChange(
                row.getObject("id", UUID.class),
                EmailAddress.of(row.getString("email")),
                to == null ? null : EmailAddress.of(to),
                row.getString("name"),
                row.getString("phone"),
                row.getString("profile"),
                row.getString("exact_copy"),
                new Consent(
                        row.getString("terms_version"),
                        Digests.read(row.getBytes("terms_digest")),
                        Moments.read(row, "agreed_at")),
                Language.of(row.getString("language")));
    }
}
