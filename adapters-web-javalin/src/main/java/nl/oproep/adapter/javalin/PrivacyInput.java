package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;
import nl.oproep.privacy.PrivacyKind;
import org.jspecify.annotations.Nullable;

/** An address and what is asked about it, from a form or from JSON. Judged and counted alike wherever it comes in (R10, V10). */
final class PrivacyInput {
    private final Site site;
    private final Reading reading;
    private final String email;
    private final @Nullable PrivacyKind kind;

    PrivacyInput(Site site, Fields fields) {
        this.site = site;
        this.reading = new Reading(fields);
        var typed = reading.text("email");
        this.email = typed == null ? "" : typed.strip();
        this.kind = reading.oneOf(PrivacyKind.class, "kind");
    }

    String email() {
        return email;
    }

    PrivacyKind kind() {
        return kind == null ? PrivacyKind.ACCESS : kind;
    }

    /** What is wrong, all at once; nothing of it depends on what is held. */
    List<Violation> problems() {
        var problems = new ArrayList<Violation>();
        if (kind == null) {
            problems.add(Violation.of("kind", "required"));
        }
        if (email.isEmpty()) {
            problems.add(Violation.of("email", "required"));
        } else {
            problems.addAll(site.oproep().privacy().answering().problems(email));
        }
        return reading.and(problems);
    }

    /** Has the link mailed; what is wrong with what was typed, and nothing else. */
    List<Violation> submit(Language language) {
        var wrong = problems();
        if (wrong.isEmpty()) {
            site.gate().storing(email, null);
            site.oproep().privacy().requesting().request(email, kind(), language);
            site.gate().stored(email, null);
        }
        return wrong;
    }
}
