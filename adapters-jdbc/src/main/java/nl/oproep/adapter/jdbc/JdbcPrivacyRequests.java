package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;
import nl.oproep.privacy.spi.PrivacyRequests;
import org.jdbi.v3.core.statement.SqlStatement;

/** Requests for access and erasure in one table. */
final class JdbcPrivacyRequests implements PrivacyRequests {
    private static final String COLUMNS =
            "id, version, kind, email, language, state, asks_recipients, shows_recipients, requested_at, due_on, answered_at";

    private final Jdbc jdbc;

    JdbcPrivacyRequests(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PrivacyRequest request) {
        var what = "privacy request " + request.id();
        int added =
                jdbc.one(what, handle -> bind(handle.createUpdate("""
                        insert into oproep_privacy_request (
                            id, version, kind, email, email_key, language, state, asks_recipients, shows_recipients,
                            requested_at, due_on, answered_at)
                        values (:id, :version, :kind, :email, :key, :language, :state, :asks, :shows, :requested, :due,
                            cast(:answered as timestamp with time zone))
                            on conflict do nothing
                        """), request).execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, PrivacyRequest request) {
        return statement
                .bind("id", request.id())
                .bind("version", request.version())
                .bind("kind", request.kind().name())
                .bind("email", request.address().value())
                .bind("key", request.address().key())
                .bind("language", request.language().code())
                .bind("state", request.state().name())
                .bind("asks", request.asksRecipients())
                .bind("shows", request.showsRecipients())
                .bind("requested", Moments.at(request.requestedAt()))
                .bind("due", request.dueOn())
                .bindByType("answered", Moments.atOrNull(request.answeredAt()), OffsetDateTime.class);
    }

    @Override
    public Optional<PrivacyRequest> find(UUID id) {
        return jdbc.one(
                "privacy request " + id,
                handle -> handle.createQuery("select " + COLUMNS + " from oproep_privacy_request where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    private static PrivacyRequest read(ResultSet row) throws SQLException {
        return new PrivacyRequest(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                PrivacyKind.valueOf(row.getString("kind")),
                EmailAddress.of(row.getString("email")),
                Language.of(row.getString("language")),
                RequestState.valueOf(row.getString("state")),
                row.getBoolean("asks_recipients"),
                row.getBoolean("shows_recipients"),
                Moments.read(row, "requested_at"),
                row.getObject("due_on", LocalDate.class),
                Moments.readOrNull(row, "answered_at"));
    }

    @Override
    public List<PrivacyRequest> list(RequestState state, int limit, int offset) {
        return jdbc.one(
                "privacy requests",
                handle -> handle.createQuery("""
                         select %s
                           from oproep_privacy_request
                          where state = :state
                          order by requested_at, id
                         offset :offset rows fetch first :limit rows only
                        """.formatted(COLUMNS))
                        .bind("state", state.name())
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public void replace(PrivacyRequest request) {
        var what = "privacy request " + request.id();
        int changed = jdbc.one(
                what,
                handle -> handle.createUpdate("""
                        update oproep_privacy_request
                           set version = version + 1, state = :state, asks_recipients = :asks,
                               shows_recipients = :shows, answered_at = cast(:answered as timestamp with time zone)
                         where id = :id and version = :version
                        """)
                        .bind("id", request.id())
                        .bind("version", request.version())
                        .bind("state", request.state().name())
                        .bind("asks", request.asksRecipients())
                        .bind("shows", request.showsRecipients())
                        .bindByType("answered", Moments.atOrNull(request.answeredAt()), OffsetDateTime.class)
                        .execute());
        if (changed == 0) {
            throw new StaleException(what, request.version());
        }
    }
}
