package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.response.Attachment;
import nl.oproep.response.Candidate;
import nl.oproep.response.Receipt;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.Wishes;
import nl.oproep.response.spi.Responses.Submission;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Consent;
import org.jdbi.v3.core.statement.SqlStatement;

/** A response as a row, there and back; its attachments are read beside it. */
final class ResponseRow {
    static final String COLUMNS = """
            id, receipt, assignment, kind, candidate_name, candidate_email, candidate_phone, content, exact_copy, sha256,
            only_this_assignment, destroy_after_procedure, attachments, terms_version, terms_digest, agreed_at, partner,
            language, submitted_at""";

    static final String INSERT = """
            insert into oproep_response (
                id, receipt, assignment, submission_key, digest, kind, candidate_name, candidate_email,
                candidate_email_key, candidate_phone, content, exact_copy, sha256, only_this_assignment,
                destroy_after_procedure, attachments, terms_version, terms_digest, agreed_at, partner, language,
                submitted_at)
            """;

    static final String VALUES = """
            :id, :receipt, :assignment, :key, :digest, :kind, :name, :email,
            :emailKey, :phone, :content, :exactCopy, :sha256, :onlyThis,
            :destroy, :attachments, :terms, :termsDigest, :agreed, :partner, :language,
            :submitted
            """;

    private ResponseRow() {}

    /** A response as far as its own row tells; {@code attachments} says whether there is more to read. */
    record Line(Response response, int attachments) {
        UUID id() {
            return response.id();
        }

        Response with(List<Attachment> files) {
            var r = response;
            return new Response(
                    r.id(),
                    r.receipt(),
                    r.assignment(),
                    r.title(),
                    r.kind(),
                    r.candidate(),
                    r.suitability(),
                    r.motivation(),
                    r.remarks(),
                    r.wishes(),
                    files,
                    r.consent(),
                    r.partner(),
                    r.language(),
                    r.submittedAt(),
                    r.exactCopy());
        }
    }

    static Line read(ResultSet row) throws SQLException {
        var content = Json.content(row.getString("content"));
        var response = new Response(
                row.getObject("id", UUID.class),
                new Receipt(row.getString("receipt"), Digests.read(row.getBytes("sha256"))),
                new Reference(row.getString("assignment")),
                content.title(),
                ResponseKind.valueOf(row.getString("kind")),
                new Candidate(
                        row.getString("candidate_name"),
                        EmailAddress.of(row.getString("candidate_email")),
                        row.getString("candidate_phone")),
                new Suitability(content.findings()),
                content.motivation(),
                content.remarks(),
                new Wishes(row.getBoolean("only_this_assignment"), row.getBoolean("destroy_after_procedure")),
                List.of(),
                new Consent(
                        row.getString("terms_version"),
                        Digests.read(row.getBytes("terms_digest")),
                        Moments.read(row, "agreed_at")),
                row.getBoolean("partner"),
                Language.of(row.getString("language")),
                Moments.read(row, "submitted_at"),
                row.getString("exact_copy"));
        return new Line(response, row.getInt("attachments"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Submission submission) {
        var r = submission.response();
        return statement
                .bind("id", r.id())
                .bind("receipt", r.receipt().receipt())
                .bind("assignment", r.assignment().value())
                .bind("key", Digests.bytes(submission.key()))
                .bind("digest", Digests.bytes(submission.digest()))
                .bind("kind", r.kind().name())
                .bind("name", r.candidate().name())
                .bind("email", r.candidate().email().value())
                .bind("emailKey", r.candidate().email().key())
                .bind("phone", r.candidate().phone())
                .bind(
                        "content",
                        Json.of(new Json.Content(r.title(), r.suitability().findings(), r.motivation(), r.remarks())))
                .bind("exactCopy", r.exactCopy())
                .bind("sha256", Digests.bytes(r.receipt().sha256()))
                .bind("onlyThis", r.wishes().onlyThisAssignment())
                .bind("destroy", r.wishes().destroyAfterProcedure())
                .bind("attachments", r.attachments().size())
                .bind("terms", r.consent().version())
                .bind("termsDigest", Digests.bytes(r.consent().digest()))
                .bind("agreed", Moments.at(r.consent().at()))
                .bind("partner", r.partner())
                .bind("language", r.language().code())
                .bind("submitted", Moments.at(r.submittedAt()));
    }
}
