package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;
import nl.oproep.privacy.Answering;
import nl.oproep.privacy.Decision;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.Swept;
import org.jspecify.annotations.Nullable;

/** What the operator does about personal data, by page or by API. Each act is noted by reference: who, when, which request; never about whom (V7). */
final class RequestActs {
    private final Site site;

    RequestActs(Site site) {
        this.site = site;
    }

    private Answering answering() {
        return site.oproep().privacy().answering();
    }

    PrivacyRequest take(Context request, PrivacyInput input, Language language) {
        var taken = answering().take(EmailAddress.of(input.email()), input.kind(), language);
        note(request, "privacy.take", taken.id());
        return taken;
    }

    boolean answer(Context request, UUID id, boolean showRecipients) {
        boolean answered = answering().answer(id, showRecipients);
        if (answered) {
            note(request, showRecipients ? "privacy.answer.recipients" : "privacy.answer", id);
        }
        return answered;
    }

    Optional<List<Decision>> erase(Context request, UUID id, boolean tellRecipients) {
        var decisions = answering().erase(id, tellRecipients);
        if (decisions.isPresent()) {
            note(request, "privacy.erase", id);
        }
        return decisions;
    }

    /** What is wrong with such a hold. */
    List<Violation> problems(@Nullable String reason, @Nullable LocalDate until) {
        var problems = new ArrayList<>(answering()
                .problems(
                        reason == null ? "" : reason,
                        until == null ? site.oproep().today() : until));
        if (until == null) {
            problems.add(Violation.of("until", "required"));
        }
        return problems;
    }

    int hold(Context request, UUID id, String reason, LocalDate until) {
        int held = answering().hold(id, reason, until);
        note(request, "privacy.hold", id);
        return held;
    }

    int lift(Context request, UUID id) {
        int lifted = answering().lift(id);
        note(request, "privacy.lift", id);
        return lifted;
    }

    /** Wipes what is due by the end of this day, or counts it. */
    Swept retention(Context request, LocalDate date, boolean dryRun) {
        var sweeping = site.oproep().privacy().sweeping();
        if (dryRun) {
            return sweeping.preview(date);
        }
        var swept = sweeping.run(date);
        note(request, "retention.run", date);
        return swept;
    }

    private void note(Context request, String act, Object reference) {
        var who = Who.of(request);
        site.oproep().backOffice().noting().note(who == null ? null : who.operator(), act, reference.toString());
    }
}
