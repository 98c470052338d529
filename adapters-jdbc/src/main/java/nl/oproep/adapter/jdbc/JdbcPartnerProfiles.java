package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.PartnerProfile;
import nl.oproep.partner.spi.PartnerProfiles;
import nl.oproep.terms.Consent;
import org.jdbi.v3.core.statement.SqlStatement;

/** What partners have told of themselves, found by the address in lower case. */
final class JdbcPartnerProfiles implements PartnerProfiles {
    private static final String COLUMNS =
            "email, name, phone, profile, terms_version, terms_digest, agreed_at, changed_at";
    private static final String WHAT = "the profile of a partner";
    private static final String UPDATE = """
            update oproep_partner
               set email = :email, name = :name, phone = :phone, profile = :profile, terms_version = :terms,
                   terms_digest = :digest, agreed_at = :agreed, changed_at = :changed
             where email_key = :key
            """;
    private static final String INSERT = """
            insert into oproep_partner (
                email_key, email, name, phone, profile, terms_version, terms_digest, agreed_at, changed_at)
            values (:key, :email, :name, :phone, :profile, :terms, :digest, :agreed, :changed)
                on conflict do nothing
            """;

    private final Jdbc jdbc;

    JdbcPartnerProfiles(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(PartnerProfile profile) {
        jdbc.together(WHAT, handle -> {
            int stored = bind(handle.createUpdate(UPDATE), profile).execute();
            if (stored == 0) {
                stored = bind(handle.createUpdate(INSERT), profile).execute();
            }
            return stored > 0
                    ? stored
                    : bind(handle.createUpdate(UPDATE), profile).execute();
        });
    }

    @Override
    public Optional<PartnerProfile> find(EmailAddress address) {
        return jdbc.one(
                WHAT,
                handle -> handle.createQuery("select " + COLUMNS + " from oproep_partner where email_key = :key")
                        .bind("key", address.key())
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public Map<EmailAddress, PartnerProfile> find(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        List<String> keys = addresses.stream().map(EmailAddress::key).distinct().toList();
        var found = new HashMap<EmailAddress, PartnerProfile>();
        jdbc.one(
                        "profiles of partners",
                        handle -> handle.createQuery(
                                        "select " + COLUMNS + " from oproep_partner where email_key = any(:keys)")
                                .bindArray("keys", String.class, keys)
                                .map((row, context) -> read(row))
                                .list())
                .forEach(profile -> found.put(profile.email(), profile));
        return Map.copyOf(found);
    }

    @Override
    public void forget(EmailAddress address) {
        jdbc.one(
                WHAT,
                handle -> handle.createUpdate("delete from oproep_partner where email_key = :key")
                        .bind("key", address.key())
                        .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PartnerProfile profile) {
        return statement
                .bind("key", profile.email().key())
                .bind("email", profile.email().value())
                .bind("name", profile.name())
                .bind("phone", profile.phone())
                .bind("profile", profile.profile())
                .bind("terms", profile.consent().version())
                .bind("digest", Digests.bytes(profile.consent().digest()))
                .bind("agreed", Moments.at(profile.consent().at()))
                .bind("changed", Moments.at(profile.changedAt()));
    }

    private static PartnerProfile read(ResultSet row) throws SQLException {
        return new PartnerProfile(
                EmailAddress.of(row.getString("email")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("profile"),
                new Consent(
                        row.getString("terms_version"),
                        Digests.read(row.getBytes("terms_digest")),
                        Moments.read(row, "agreed_at")),
                Moments.read(row, "changed_at"));
    }
}
