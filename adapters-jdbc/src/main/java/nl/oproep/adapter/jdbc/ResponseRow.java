package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.response.Candidate;
import nl.oproep.response.Receipt;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.Wishes;
import nl.oproep.response.spi.Responses.Submission;
import nl.oproep.suitability.Suitability;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

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
            :destroy, :attachments, :terms, :termsDigest, :agreed,
            exists (
                select 1
                  from oproep_subscription
                 where partner_email_key = :emailKey and first_day <= :today and (last_day is null or last_day >= :today)),
            :language,
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

    /** The values of every column, by the names in {@link #VALUES}. */
    static Map<String, @Nullable Object> values(Submission submission, LocalDate today) {
        var r = submission.response();
        var values = new HashMap<String, @Nullable Object>(64);
        values.put("today", today);
        values.put("id", r.id());
        values.put("receipt", r.receipt().receipt());
        values.put("assignment", r.assignment().value());
        values.put("key", Digests.bytes(submission.key()));
        values.put("digest", Digests.bytes(submission.digest()));
        values.put("kind", r.kind().name());
        values.put("name", r.candidate().name());
        values.put("email", r.candidate().email().value());
        values.put("emailKey", r.candidate().email().key());
        values.put("phone", r.candidate().phone());
        values.put(
                "content",
                Json.of(new Json.Content(r.title(), r.suitability().findings(), r.motivation(), r.remarks())));
        values.put("exactCopy", r.exactCopy());
        values.put("sha256", Digests.bytes(r.receipt().sha256()));
        values.put("onlyThis", r.wishes().onlyThisAssignment());
        values.put("destroy", r.wishes().destroyAfterProcedure());
        values.put("attachments", r.attachments().size());
        values.put("terms", r.consent().version());
        values.put("termsDigest", Digests.bytes(r.consent().digest()));
        values.put("agreed", Moments.at(r.consent().at()));
        values.put("language", r.language().code());
        values.put("submitted", Moments.at(r.submittedAt()));
        return values;
    }
}
