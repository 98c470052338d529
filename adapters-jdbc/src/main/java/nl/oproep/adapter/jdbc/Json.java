package nl.oproep.adapter.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import nl.oproep.announcement.Audience;
import nl.oproep.kernel.DateSpan;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.YesNo;
import nl.oproep.suitability.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists and texts that no query looks into, as JSON. Its form is kept: what an older version stored stays readable. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Criterion.class, CriterionByKind.class)
            .addMixIn(Answer.class, AnswerByKind.class)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Requirement>> REQUIREMENTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<Content> CONTENT = new TypeReference<>() {};
    private static final TypeReference<List<DateSpan>> SPANS = new TypeReference<>() {};
    private static final TypeReference<Party> PARTY = new TypeReference<>() {};
    private static final TypeReference<InvoiceContent> INVOICE = new TypeReference<>() {};

    private static final TypeReference<Audience> AUDIENCE = new TypeReference<>() {};

    private Json() {}

    /** What a response says, beside what has a column of its own. */
    record Content(
            String title,
            List<Finding> findings,
            @Nullable String motivation,
            @Nullable String remarks) {

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw unreadable(value.getClass().getSimpleName(), e);
        }
    }

    static List<Requirement> requirements(String json) {
        return read(json, REQUIREMENTS, "requirements");
    }

    static List<String> strings(String json) {
        return read(json, STRINGS, "a list");
    }

    static Map<String, String> details(@Nullable String json) {
        return json == null ? Map.of() : read(json, DETAILS, "details of a delivery");
    }

    static Content content(String json) {
        return read(json, CONTENT, "a response");
    }

    static List<DateSpan> spans(String json) {
        return read(json, SPANS, "periods of work");
    }

    static Party party(String json) {
        return read(json, PARTY, "a billing identity");
    }

    static Audience audience(String json) {
        return read(json, AUDIENCE, "an audience");
    }

    static InvoiceContent invoice(String json) {
        return read(json, INVOICE, "an invoice");
    }

    private static <T> T read(String json, TypeReference<T> type, String what) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw unreadable(what, e);
        }
    }

    /** Jackson's own message may quote what is stored (V7). */
    private static StoreException unreadable(String what, JacksonException e) {
        return new StoreException(
                "the JSON of " + what + " cannot be handled: " + e.getClass().getSimpleName(), null);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = YesNo.class, name = "YES_NO"),
        @JsonSubTypes.Type(value = Numeric.class, name = "NUMBER"),
        @JsonSubTypes.Type(value = Dated.class, name = "DATE"),
        @JsonSubTypes.Type(value = Choice.class, name = "CHOICE"),
        @JsonSubTypes.Type(value = Choices.class, name = "CHOICES"),
        @JsonSubTypes.Type(value = Level.class, name = "LEVEL"),
        @JsonSubTypes.Type(value = FreeText.class, name = "TEXT")
    })
    private interface CriterionByKind {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.YesNo.class, name = "YES_NO"),
        @JsonSubTypes.Type(value = Answer.Quantity.class, name = "NUMBER"),
        @JsonSubTypes.Type(value = Answer.Day.class, name = "DATE"),
        @JsonSubTypes.Type(value = Answer.One.class, name = "ONE"),
        @JsonSubTypes.Type(value = Answer.Several.class, name = "SEVERAL"),
        @JsonSubTypes.Type(value = Answer.Text.class, name = "TEXT")
    })
    private interface AnswerByKind {}
}
