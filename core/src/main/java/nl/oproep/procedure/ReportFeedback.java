package nl.oproep.procedure;

import java.util.stream.Stream;
import nl.oproep.assignment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The command to tell how a procedure stands, or how it ended (O1).
 *
 * @param stage the name of a {@link Stage}, or {@code FINISHED} with an outcome
 * @param outcome the name of an {@link Outcome}; it ends the procedure for good
 * @param text what everybody who responded may know besides, or null; it must give away neither the poster nor a candidate (P4, O3)
 * @param giveawaysConfirmed as in {@link nl.oproep.assignment.PostAssignment}
 */
public record ReportFeedback(
        @Nullable String stage,
        @Nullable String outcome,
        @Nullable String text,
        boolean giveawaysConfirmed) {

    /** What stands for a stage when there is an outcome. */
    static final String FINISHED = "FINISHED";

    /** A stage or outcome, and nothing else. */
    public static ReportFeedback of(String stageOrOutcome) {
        return Stream.of(Outcome.values()).anyMatch(outcome -> outcome.name().equals(stageOrOutcome))
                ? new ReportFeedback(FINISHED, stageOrOutcome, null, false)
                : new ReportFeedback(stageOrOutcome, null, null, false);
    }

    /** The same with a text. */
    public ReportFeedback saying(@Nullable String words) {
        return new ReportFeedback(stage, outcome, words, giveawaysConfirmed);
    }

    @Override
    public String toString() {
        return "ReportFeedback[" + stage + " " + outcome + "]";
    }
}
