package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.oproep.announcement.Addressee;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberProfile;
import nl.oproep.announcement.Preferences;
import nl.oproep.announcement.Registration;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.terms.Consent;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A member, or a form of somebody who wants to be one, as a row, there and back. */
final class MemberRow {
    private static final String BOTH = """
            id, name, email, disciplines, regions, remote, hours_min, hours_max, availability, about, language,
            terms_version, terms_digest, agreed_at""";

    static final String MEMBER = BOTH + ", tag, address_hash, confirmed_at, last_sign_at";
    static final String REGISTRATION = BOTH + ", created_at";
    static final String ADDRESSEE = "id, name, email, language, tag, address_hash";

    private MemberRow() {}

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                profile(row),
                Language.of(row.getString("language")),
                consent(row),
                row.getString("tag"),
                Digests.read(row.getBytes("address_hash")),
                Moments.read(row, "confirmed_at"),
                Moments.read(row, "last_sign_at"));
    }

    static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                profile(row),
                Language.of(row.getString("language")),
                consent(row),
                Moments.read(row, "created_at"));
    }

    static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                row.getObject("id", UUID.class),
                row.getString("name"),
                EmailAddress.of(row.getString("email")),
                Language.of(row.getString("language")),
                row.getString("tag"),
                Digests.read(row.getBytes("address_hash")));
    }

    private static MemberProfile profile(ResultSet row) throws SQLException {
        return new MemberProfile(
                row.getString("name"),
                EmailAddress.of(row.getString("email")),
                new Preferences(
                        Json.strings(row.getString("disciplines")),
                        Json.strings(row.getString("regions")),
                        row.getBoolean("remote"),
                        number(row, "hours_min"),
                        number(row, "hours_max")),
                row.getString("availability"),
                row.getString("about"));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("terms_version"),
                Digests.read(row.getBytes("terms_digest")),
                Moments.read(row, "agreed_at"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** Binds every column but those of when. */
    static <S extends SqlStatement<S>> S bind(
            S statement, UUID id, MemberProfile profile, Language language, Consent consent) {
        var preferences = profile.preferences();
        return statement
                .bind("id", id)
                .bind("name", profile.name())
                .bind("email", profile.email().value())
                .bind("emailKey", profile.email().key())
                .bind("disciplines", Json.of(preferences.disciplines()))
                .bind("regions", Json.of(preferences.regions()))
                .bind("remote", preferences.remote())
                .bindByType("hoursMin", preferences.hoursMin(), Integer.class)
                .bindByType("hoursMax", preferences.hoursMax(), Integer.class)
                .bind("availability", profile.availability())
                .bind("about", profile.about())
                .bind("language", language.code())
                .bind("terms", consent.version())
                .bind("termsDigest", Digests.bytes(consent.digest()))
                .bind("agreed", Moments.at(consent.at()));
    }
}
