package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Poster;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.terms.Consent;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** An assignment as a row, there and back. */
final class AssignmentRow {
    /** What is published; nothing of the poster. */
    static final String PROFILE = """
            title, text, disciplines, region, remote, starts_on, ends_on, duration, hours_per_week, rate, closes_on,
            requirements""";

    static final String ALL = PROFILE + """
            , id, reference, version, state, outcome, poster_organisation, poster_contact, poster_email, poster_phone,
            poster_website, language, terms_version, terms_digest, agreed_at, unreachable, created_at, published_at,
            finished_at""";

    private AssignmentRow() {}

    static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                new Reference(row.getString("reference")),
                row.getLong("version"),
                AssignmentState.valueOf(row.getString("state")),
                outcome(row.getString("outcome")),
                profile(row),
                new Poster(
                        row.getString("poster_organisation"),
                        row.getString("poster_contact"),
                        EmailAddress.of(row.getString("poster_email")),
                        row.getString("poster_phone"),
                        row.getString("poster_website")),
                Language.of(row.getString("language")),
                new Consent(
                        row.getString("terms_version"),
                        Digests.read(row.getBytes("terms_digest")),
                        Moments.read(row, "agreed_at")),
                row.getBoolean("unreachable"),
                Moments.read(row, "created_at"),
                Moments.readOrNull(row, "published_at"),
                Moments.readOrNull(row, "finished_at"));
    }

    /** Without anything of the poster. */
    static ManagedAssignment managed(ResultSet row) throws SQLException {
        return new ManagedAssignment(
                new Reference(row.getString("reference")),
                row.getLong("version"),
                AssignmentState.valueOf(row.getString("state")),
                outcome(row.getString("outcome")),
                profile(row),
                row.getBoolean("unreachable"),
                Moments.read(row, "created_at"),
                Moments.readOrNull(row, "published_at"),
                Moments.readOrNull(row, "finished_at"));
    }

    static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("title"),
                row.getString("text"),
                Json.strings(row.getString("disciplines")),
                row.getString("region"),
                row.getBoolean("remote"),
                Moments.dayOrNull(row, "starts_on"),
                Moments.dayOrNull(row, "ends_on"),
                row.getString("duration"),
                row.getObject("hours_per_week", Integer.class),
                row.getString("rate"),
                row.getObject("closes_on", LocalDate.class),
                Json.requirements(row.getString("requirements")));
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    /** Binds every column but those of the version and of the change. */
    static <S extends SqlStatement<S>> S bind(S statement, Assignment a) {
        var profile = a.profile();
        var poster = a.poster();
        return statement
                .bind("id", a.id())
                .bind("reference", a.reference().value())
                .bind("version", a.version())
                .bind("state", a.state().name())
                .bind("outcome", a.outcome() == null ? null : a.outcome().name())
                .bind("title", profile.title())
                .bind("text", profile.text())
                .bind("disciplines", Json.of(profile.disciplines()))
                .bind("region", profile.region())
                .bind("remote", profile.remote())
                .bindByType("starts", profile.start(), LocalDate.class)
                .bindByType("ends", profile.end(), LocalDate.class)
                .bind("duration", profile.duration())
                .bind("hours", profile.hoursPerWeek())
                .bind("rate", profile.rate())
                .bind("closes", profile.closesOn())
                .bind("requirements", Json.of(profile.requirements()))
                .bind("organisation", poster.organisation())
                .bind("contact", poster.contact())
                .bind("email", poster.email().value())
                .bind("emailKey", poster.email().key())
                .bind("phone", poster.phone())
                .bind("website", poster.website())
                .bind("language", a.language().code())
                .bind("terms", a.consent().version())
                .bind("termsDigest", Digests.bytes(a.consent().digest()))
                .bind("agreed", Moments.at(a.consent().at()))
                .bind("unreachable", a.unreachable())
                .bind("created", Moments.at(a.createdAt()))
                .bindByType("published", Moments.atOrNull(a.publishedAt()), OffsetDateTime.class)
                .bindByType("finished", Moments.atOrNull(a.finishedAt()), OffsetDateTime.class)
                .bind("search", Findable.of(profile));
    }
}
