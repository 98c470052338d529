package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.response.Receipt;
import nl.oproep.response.Response;
import nl.oproep.response.spi.Responses;
import org.jdbi.v3.core.Handle;

/** Responses in one table, the bytes of their attachments in pieces in another. */
final class JdbcResponses implements Responses {
    private static final int TRIES = 3;

    private final Jdbc jdbc;
    private final Dialect dialect;
    private final JdbcAttachments attachments;

    JdbcResponses(Jdbc jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.attachments = new JdbcAttachments(jdbc);
    }

    /**
     * A response that is not stored although its assignment is open and unchanged met another of the same key. That one is read; should it be gone by then, it is tried again.
     */
    @Override
    public Outcome submit(Submission submission, LocalDate today) {
        var what = "response " + submission.response().id();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var standing = store(what, submission, today);
            if (standing.isPresent() && standing.get().stored()) {
                return new Stored();
            }
            var before = repeated(what, submission);
            if (before.isPresent()) {
                return before.get();
            }
            if (standing.isEmpty() || !standing.get().respondable()) {
                return new Closed();
            }
            if (standing.get().version() != submission.version()) {
                return new Changed();
            }
        }
        throw new DuplicateException(what);
    }

    /** One statement needs no transaction around it; only one with attachments, or a database that takes several, does. */
    private Optional<Dialect.Standing> store(String what, Submission submission, LocalDate today) {
        if (submission.uploads().isEmpty() && dialect.inOneStatement()) {
            return jdbc.one(what, handle -> dialect.submit(handle, submission, today));
        }
        return jdbc.together(what, handle -> {
            var standing = dialect.submit(handle, submission, today);
            if (standing.isPresent() && standing.get().stored()) {
                JdbcAttachments.add(handle, submission);
            }
            return standing;
        });
    }

    private Optional<Repeated> repeated(String what, Submission submission) {
        return jdbc.one(
                what,
                handle -> handle.createQuery(
                                "select receipt, sha256, digest from oproep_response where submission_key = :key")
                        .bind("key", Digests.bytes(submission.key()))
                        .map((row, context) -> new Repeated(
                                new Receipt(row.getString("receipt"), Digests.read(row.getBytes("sha256"))),
                                Digests.read(row.getBytes("digest"))))
                        .findOne());
    }

    @Override
    public Optional<Response> find(UUID id) {
        return found("response " + id, "id", id);
    }

    @Override
    public Optional<Response> known(String receipt) {
        return found("response " + receipt, "receipt", receipt);
    }

    private Optional<Response> found(String what, String column, Object value) {
        return jdbc.one(
                what,
                handle -> handle.createQuery(
                                "select " + ResponseRow.COLUMNS + " from oproep_response where " + column + " = :value")
                        .bind("value", value)
                        .map((row, context) -> ResponseRow.read(row))
                        .findFirst()
                        .map(line -> complete(handle, line)));
    }

    @Override
    public long count(Reference assignment) {
        return jdbc.one(
                "responses to " + assignment,
                handle -> handle.createQuery("select count(*) from oproep_response where assignment = :assignment")
                        .bind("assignment", assignment.value())
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Response> list(Reference assignment, int limit, int offset) {
        return jdbc.one(
                "responses to " + assignment,
                handle -> handle
                        .createQuery("""
                         select %s
                           from oproep_response
                          where assignment = :assignment
                          order by submitted_at desc, id
                         offset :offset rows fetch first :limit rows only
                        """.formatted(ResponseRow.COLUMNS))
                        .bind("assignment", assignment.value())
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> ResponseRow.read(row))
                        .list()
                        .stream()
                        .map(line -> complete(handle, line))
                        .toList());
    }

    private static Response complete(Handle handle, ResponseRow.Line line) {
        return line.attachments() == 0 ? line.response() : line.with(JdbcAttachments.list(handle, line.id()));
    }

    @Override
    public InputStream content(UUID response, int index) throws IOException {
        return attachments.open(response, index);
    }
}
