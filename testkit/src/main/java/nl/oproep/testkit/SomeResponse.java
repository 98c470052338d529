package nl.oproep.testkit;

import java.io.ByteArrayInputStream;
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

/** A response in the making: {@code aResponseTo(reference).answering("jaren-ervaring", 7).value()}. Answers {@link SomePosting}'s requirements unless said otherwise. */
public final class SomeResponse {
    private final Reference assignment;
    private final Map<String, Object> answers = new LinkedHashMap<>(Map.of(
            "jaren-ervaring", 7, "nederlands", "C1", "motiveer-uw-aanpak", "Met ‘aandacht’ en é.\r\n.\nFrom dag één."));
    private final List<Upload> uploads = new ArrayList<>();
    private ResponseKind kind = ResponseKind.RESPONSE;
    private @Nullable String name = "Kandidaat ’t Hart";
    private @Nullable String email = "Kandidaat@kandidaat-kanarie.example";
    private @Nullable String motivation = Fixtures.HURTING;
    private Wishes wishes = new Wishes(false, false);
    private @Nullable String acceptTerms = "16.21";
    private @Nullable String idempotencyKey;
    private @Nullable String formToken;

    SomeResponse(Reference assignment) {
        this.assignment = assignment;
    }

    /** A question instead, without answers. */
    public SomeResponse onlyAsking(@Nullable String question) {
        kind = ResponseKind.QUESTION;
        answers.clear();
        motivation = question;
        return this;
    }

    public SomeResponse by(@Nullable String somebody, @Nullable String address) {
        name = somebody;
        email = address;
        return this;
    }

    public SomeResponse answering(String key, Object answer) {
        answers.put(key, answer);
        return this;
    }

    public SomeResponse withoutAnswers() {
        answers.clear();
        return this;
    }

    public SomeResponse motivatedBy(@Nullable String words) {
        motivation = words;
        return this;
    }

    public SomeResponse wishing(boolean onlyThisAssignment, boolean destroyAfterProcedure) {
        wishes = new Wishes(onlyThisAssignment, destroyAfterProcedure);
        return this;
    }

    public SomeResponse with(String fileName, byte[] content) {
        uploads.add(new Upload(fileName, content.length, () -> new ByteArrayInputStream(content)));
        return this;
    }

    public SomeResponse agreeingTo(@Nullable String version) {
        acceptTerms = version;
        return this;
    }

    public SomeResponse keyed(@Nullable String key) {
        idempotencyKey = key;
        return this;
    }

    /** Sent from this form page. */
    public SomeResponse from(@Nullable String token) {
        formToken = token;
        return this;
    }

    public SubmitResponse value() {
        return new SubmitResponse(
                assignment,
                kind,
                name,
                email,
                "06-00123456",
                motivation,
                "Geen opmerkingen.",
                wishes,
                acceptTerms,
                answers,
                uploads,
                Language.NL,
                idempotencyKey,
                formToken);
    }
}
