package nl.oproep.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with what a poster supplies, found in one go. */
public final class Screening {
    private final Constraints constraints;
    private final Agreements agreements;
    private final Network network;
    private final AnonymityPolicy anonymity;
    private final Clock clock;

    public Screening(
            Constraints constraints, Agreements agreements, Network network, AnonymityPolicy anonymity, Clock clock) {
        this.constraints = constraints;
        this.agreements = agreements;
        this.network = network;
        this.anonymity = anonymity;
        this.clock = clock;
    }

    /** What is wrong with a new assignment; empty when it can be stored. */
    List<Violation> check(PostAssignment command, DraftReading reading) {
        var violations = new ArrayList<>(constraints.check(command));
        violations.addAll(reading.violations());
        violations.addAll(poster(command.poster()));
        violations.addAll(terms(command.acceptTerms()));
        violations.addAll(anonymity(violations, command.draft(), command.poster(), command.giveawaysConfirmed()));
        return List.copyOf(violations);
    }

    /** What is wrong with an edit by this poster; empty when it can be stored. */
    List<Violation> check(
            AssignmentDraft draft,
            Poster poster,
            @Nullable String acceptTerms,
            boolean confirmed,
            DraftReading reading) {
        var violations = new ArrayList<>(constraints.check(draft));
        violations.addAll(reading.violations());
        violations.addAll(terms(acceptTerms));
        violations.addAll(anonymity(violations, draft, details(poster), confirmed));
        return List.copyOf(violations);
    }

    /** What in other texts, by field, gives this poster away (P4). */
    List<Violation> giveaways(Poster poster, Map<String, String> texts, boolean confirmed) {
        return anonymity == AnonymityPolicy.WARN && confirmed ? List.of() : giveaways(details(poster), texts);
    }

    private static PosterDetails details(Poster poster) {
        return new PosterDetails(
                poster.organisation(), poster.contact(), poster.email().value(), poster.phone(), poster.website());
    }

    /** Today, where the network is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), network.timeZone());
    }

    private List<Violation> poster(PosterDetails poster) {
        var violations = new ArrayList<Violation>();
        violations.addAll(Characters.checkLine("poster.organisation", poster.organisation()));
        violations.addAll(Characters.checkLine("poster.contact", poster.contact()));
        violations.addAll(Characters.checkLine("poster.phone", poster.phone()));
        violations.addAll(Characters.checkLine("poster.website", poster.website()));
        var email = poster.email();
        if (email != null && !email.isBlank()) {
            violations.addAll(network.problem("poster.email", email));
        }
        return violations;
    }

    private List<Violation> terms(@Nullable String accepted) {
        var version = agreements.current().version();
        return accepted == null || accepted.equals(version)
                ? List.of()
                : List.of(Violation.of("acceptTerms", "terms.version", "version", version));
    }

    /** Looks at texts of a sensible size only; what is too long is refused for that. */
    private List<Violation> anonymity(
            List<Violation> sofar, AssignmentDraft draft, PosterDetails poster, boolean confirmed) {
        boolean tooLong = sofar.stream()
                .anyMatch(v -> v.key().equals("size.max") || v.key().equals("requirements"));
        if (tooLong || (anonymity == AnonymityPolicy.WARN && confirmed)) {
            return List.of();
        }
        return giveaways(poster, DraftReading.publishedTexts(draft));
    }

    private static List<Violation> giveaways(PosterDetails poster, Map<String, String> texts) {
        return AnonymityCheck.find(poster, texts).stream()
                .map(g -> Violation.of(
                        g.field(),
                        "anonymity." + g.kind(),
                        "quote",
                        texts.getOrDefault(g.field(), "").substring(g.start(), g.end())))
                .distinct()
                .toList();
    }
}
