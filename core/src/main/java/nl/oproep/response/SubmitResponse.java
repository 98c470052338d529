package nl.oproep.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The command to respond or to ask (R1). Fields as in the JSON contract; absent is null, nothing is trimmed or rewritten.
 *
 * @param answers by requirement key, as JSON or a form gave them
 * @param attachments the files, in order
 * @param idempotencyKey the client's own key for this submission, or null; see {@link #formToken}
 * @param formToken of the form page that was sent, or null; the same page sent twice with the same content is one response (R3)
 */
public record SubmitResponse(
        @NotNull Reference assignment,
        @NotNull(message = "{required}") @Nullable ResponseKind kind,

        @NotBlank(message = "{required}") @Size(max = 100, message = "{size.max}") @Nullable String name,

        @NotBlank(message = "{required}") @Nullable String email,
        @Size(max = 40, message = "{size.max}") @Nullable String phone,

        @Size(max = 20_000, message = "{size.max}") @Nullable String motivation,

        @Size(max = 10_000, message = "{size.max}") @Nullable String remarks,

        @NotNull Wishes wishes,
        @NotNull(message = "{terms}") @Nullable String acceptTerms,
        @NotNull Map<String, Object> answers,
        @NotNull List<Upload> attachments,
        @NotNull Language language,
        @Size(max = 200, message = "{size.max}") @Nullable String idempotencyKey,
        @Nullable String formToken) {

    public SubmitResponse {
        answers = Map.copyOf(answers);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "SubmitResponse[" + assignment + "]";
    }
}
