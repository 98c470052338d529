package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.Reference;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Language;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.SubmitResponse;
import nl.oproep.response.Wishes;
import org.jspecify.annotations.Nullable;

/** Makes the command to respond out of fields. */
final class ResponseInput {
    private static final String ANSWERS = "answers.";

    private ResponseInput() {}

    static SubmitResponse command(
            Reference assignment,
            Fields fields,
            Reading reading,
            List<Upload> uploads,
            Language language,
            @Nullable String idempotencyKey,
            @Nullable String formToken) {
        if (!fields.all("answers").isEmpty()) {
            throw BadInput.malformed("type");
        }
        return new SubmitResponse(
                assignment,
                reading.oneOf(ResponseKind.class, "kind"),
                reading.text("name"),
                reading.text("email"),
                reading.text("phone"),
                reading.text("motivation"),
                reading.text("remarks"),
                new Wishes(
                        Boolean.TRUE.equals(reading.yesNo("onlyThisAssignment")),
                        Boolean.TRUE.equals(reading.yesNo("destroyAfterProcedure"))),
                reading.text("acceptTerms"),
                answers(fields),
                uploads,
                language,
                idempotencyKey == null ? reading.text("idempotencyKey") : idempotencyKey,
                formToken);
    }

    /** Raw answers by requirement key: one value as it is, several as a list; what was left empty is not among them. */
    private static Map<String, Object> answers(Fields fields) {
        var answers = new LinkedHashMap<String, Object>();
        for (var name : fields.names()) {
            if (name.startsWith(ANSWERS)) {
                var given = new ArrayList<>(fields.all(name));
                given.removeIf(value -> value instanceof String text && text.isBlank());
                if (given.size() == 1) {
                    answers.put(name.substring(ANSWERS.length()), given.get(0));
                } else if (!given.isEmpty()) {
                    answers.put(name.substring(ANSWERS.length()), List.copyOf(given));
                }
            }
        }
        return answers;
    }
}
