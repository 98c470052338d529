package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Assignments in one table. A response holds a share of its assignment's row while it is stored, so that a change waits for it (R1); no response ever writes that row, for under load it is hot.
 */
final class JdbcAssignments implements Assignments {
    private final Jdbc jdbc;
    private final Clock clock;
    private final ProfileCache profiles = new ProfileCache();

    JdbcAssignments(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Assignment assignment, Sha256 key) {
        var what = "assignment " + assignment.reference();
        var now = clock.instant();
        int added = jdbc.together(what, handle -> {
            int rows = AssignmentRow.bind(handle.createUpdate("""
                                insert into oproep_assignment (
                                    id, reference, version, state, outcome, title, text, disciplines, region, remote,
                                    starts_on, ends_on, duration, hours_per_week, rate, closes_on, requirements,
                                    poster_organisation, poster_contact, poster_email, poster_email_key, poster_phone,
                                    poster_website, language, terms_version, terms_digest, agreed_at, unreachable,
                                    created_at, published_at, finished_at, changed_at, search, submission_key)
                                values (
                                    :id, :reference, :version, :state, :outcome, :title, :text, :disciplines, :region, :remote,
                                    :starts, :ends, :duration, :hours, :rate, :closes, :requirements,
                                    :organisation, :contact, :email, :emailKey, :phone,
                                    :website, :language, :terms, :termsDigest, :agreed, :unreachable,
                                    :created, :published, :finished, :changed, :search, :key)
                                    on conflict do nothing
                                """), assignment)
                    .bind("changed", Moments.at(now))
                    .bind("key", Digests.bytes(key))
                    .execute();
            if (rows > 0) {
                JdbcProcedures.add(handle, Procedure.of(assignment.id(), now));
            }
            return rows;
        });
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public Optional<Assignment> find(Sha256 key) {
        return jdbc.one(
                "an assignment",
                handle -> handle.createQuery(
                                "select " + AssignmentRow.ALL + " from oproep_assignment where submission_key = :key")
                        .bind("key", Digests.bytes(key))
                        .map((row, context) -> AssignmentRow.read(row))
                        .findOne());
    }

    @Override
    public Optional<Assignment> find(UUID id) {
        return jdbc.one(
                "assignment " + id,
                handle -> handle.createQuery("select " + AssignmentRow.ALL + " from oproep_assignment where id = :id")
                        .bind("id", id)
                        .map((row, context) -> AssignmentRow.read(row))
                        .findOne());
    }

    @Override
    public Optional<Assignment> find(Reference reference) {
        return jdbc.one(
                "assignment " + reference,
                handle -> handle.createQuery(
                                "select " + AssignmentRow.ALL + " from oproep_assignment where reference = :reference")
                        .bind("reference", reference.value())
                        .map((row, context) -> AssignmentRow.read(row))
                        .findOne());
    }

    @Override
    public Publication publication(Reference reference) {
        return jdbc.inTransaction() ? whole(reference) : known(reference);
    }

    /** State and version as they are now; the profile from the cache when it is of this version. */
    private Publication known(Reference reference) {
        var standing = jdbc.one(
                "assignment " + reference,
                handle -> handle.createQuery(
                                "select id, version, state, published_at from oproep_assignment where reference = :reference")
                        .bind("reference", reference.value())
                        .map((row, context) -> Standing.read(row))
                        .findOne());
        if (standing.isEmpty()) {
            return new Publication.Unknown();
        }
        var profile = profiles.find(standing.get().id(), standing.get().version());
        return profile == null && standing.get().shown()
                ? whole(reference)
                : standing.get().publication(reference, profile);
    }

    private Publication whole(Reference reference) {
        return jdbc.one(
                        "assignment " + reference,
                        handle -> handle.createQuery("select id, version, state, published_at, " + AssignmentRow.PROFILE
                                        + " from oproep_assignment where reference = :reference")
                                .bind("reference", reference.value())
                                .map((row, context) -> publication(reference, row))
                                .findOne())
                .orElseGet(Publication.Unknown::new);
    }

    private Publication publication(Reference reference, ResultSet row) throws SQLException {
        var standing = Standing.read(row);
        var profile = AssignmentRow.profile(row);
        if (!jdbc.inTransaction()) {
            profiles.keep(
                    standing.id(),
                    standing.version(),
                    profile,
                    row.getString("requirements").length());
        }
        return standing.publication(reference, profile);
    }

    @Override
    public void replace(Assignment assignment) {
        var what = "assignment " + assignment.reference();
        var now = clock.instant();
        int changed = jdbc.together(what, handle -> {
            int rows = AssignmentRow.bind(handle.createUpdate("""
                                update oproep_assignment
                                   set version = version + 1, state = :state, outcome = :outcome,
                                       title = :title, text = :text, disciplines = :disciplines, region = :region,
                                       remote = :remote, starts_on = :starts, ends_on = :ends, duration = :duration,
                                       hours_per_week = :hours, rate = :rate, closes_on = :closes,
                                       requirements = :requirements, poster_organisation = :organisation,
                                       poster_contact = :contact, poster_email = :email, poster_email_key = :emailKey,
                                       poster_phone = :phone, poster_website = :website, language = :language,
                                       terms_version = :terms, terms_digest = :termsDigest, agreed_at = :agreed,
                                       unreachable = :unreachable, created_at = :created, published_at = :published,
                                       finished_at = :finished, changed_at = :changed, search = :search
                                 where id = :id and reference = :reference and version = :version
                                """), assignment)
                    .bind("changed", Moments.at(now))
                    .execute();
            if (rows > 0) {
                JdbcProcedures.touch(handle, assignment.id(), now);
            }
            return rows;
        });
        if (changed == 0) {
            throw new StaleException(what, assignment.version());
        }
    }

    @Override
    public List<Assignment> list(AssignmentState state, int limit, int offset) {
        return jdbc.one(
                "assignments",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_assignment
                          where state = :state
                          order by created_at desc, id
                         offset :offset rows fetch first :limit rows only
                        """.formatted(AssignmentRow.ALL))
                        .bind("state", state.name())
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> AssignmentRow.read(row))
                        .list());
    }

    /** What changes under a profile. */
    private record Standing(
            UUID id,
            long version,
            AssignmentState state,
            @Nullable Instant publishedAt) {

        static Standing read(ResultSet row) throws SQLException {
            return new Standing(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    AssignmentState.valueOf(row.getString("state")),
                    Moments.readOrNull(row, "published_at"));
        }

        boolean shown() {
            return publishedAt != null && (state == AssignmentState.OPEN || state == AssignmentState.CLOSED);
        }

        Publication publication(Reference reference, @Nullable Profile profile) {
            if (publishedAt != null && state == AssignmentState.FINISHED) {
                return new Publication.Gone();
            }
            return shown() && profile != null && publishedAt != null
                    ? new Publication.Found(new PublishedAssignment(
                            reference, version, profile, state == AssignmentState.OPEN, publishedAt))
                    : new Publication.Unknown();
        }
    }
}
