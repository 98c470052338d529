package nl.oproep.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.assignment.AnonymityCheck;
import nl.oproep.assignment.Giveaway;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.Vetting;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Violation;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.response.Candidate;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with a report, found in one go: also a text that names the poster (P4) or one of those who responded (O3). */
final class FeedbackScreening {
    static final int LONGEST = 2_000;
    private static final int BATCH = 500;
    private static final String TEXT = "text";

    private final Vetting vetting;
    private final Responders responders;

    FeedbackScreening(Vetting vetting, Responders responders) {
        this.vetting = vetting;
        this.responders = responders;
    }

    List<Violation> check(UUID assignment, Reference reference, ReportFeedback command) {
        var violations = new ArrayList<>(news(command));
        var text = text(command);
        if (text == null) {
            return violations;
        }
        violations.addAll(Characters.check(TEXT, text));
        if (text.length() > LONGEST) {
            violations.add(Violation.of(TEXT, "size.max", "max", LONGEST));
            return violations;
        }
        violations.addAll(vetting.check(assignment, TEXT, text, command.giveawaysConfirmed()));
        violations.addAll(candidates(reference, text));
        return violations;
    }

    /** The stage that a command without violations tells; null for an outcome. */
    static @Nullable Stage stage(ReportFeedback command) {
        return command.outcome() == null
                ? named(Stage.values(), command.stage()).orElseThrow()
                : null;
    }

    /** The outcome likewise; null for a stage. */
    static @Nullable Outcome outcome(ReportFeedback command) {
        return command.outcome() == null
                ? null
                : named(Outcome.values(), command.outcome()).orElseThrow();
    }

    /** The text, exactly as supplied; null when there is nothing to read in it. */
    static @Nullable String text(ReportFeedback command) {
        var text = command.text();
        return text == null || text.isBlank() ? null : text;
    }

    private static List<Violation> news(ReportFeedback command) {
        var stage = command.stage();
        if (command.outcome() != null) {
            return named(Outcome.values(), command.outcome()).isPresent()
                            && (stage == null || stage.equals(ReportFeedback.FINISHED))
                    ? List.of()
                    : List.of(Violation.of("outcome", "feedback.outcome"));
        }
        if (ReportFeedback.FINISHED.equals(stage)) {
            return List.of(Violation.of("outcome", "required"));
        }
        if (stage == null || stage.isBlank()) {
            return List.of(Violation.of("stage", "required"));
        }
        return named(Stage.values(), stage).isPresent() ? List.of() : List.of(Violation.of("stage", "feedback.stage"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private List<Violation> candidates(Reference reference, String text) {
        var found = new ArrayList<Violation>();
        @Nullable Position position = null;
        while (true) {
            var next = responders.after(reference, position, BATCH);
            next.forEach(responder -> named(responder.candidate(), text)
                    .map(quote -> Violation.of(TEXT, "feedback.candidate", "quote", quote))
                    .ifPresent(found::add));
            if (next.size() < BATCH || !found.isEmpty()) {
                return found.stream().distinct().toList();
            }
            position = next.get(BATCH - 1).position();
        }
    }

    /** What in the text leads to this candidate. One word of a name counts only when it is written as a name. */
    private static Optional<String> named(Candidate candidate, String text) {
        var who = new PosterDetails(null, candidate.name(), candidate.email().value(), candidate.phone(), null);
        return AnonymityCheck.find(who, Map.of(TEXT, text)).stream()
                .filter(clue -> clue.kind() != Giveaway.Kind.KVK && clue.kind() != Giveaway.Kind.IBAN)
                .map(clue -> text.substring(clue.start(), clue.end()))
                .filter(quote -> quote.codePoints().anyMatch(c -> !Character.isLetter(c))
                        || Character.isUpperCase(quote.codePointAt(0)))
                .findFirst();
    }
}
