package nl.oproep.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public part of an assignment as supplied (P8). What is absent is null; nothing is trimmed or rewritten (P2).
 *
 * @param closesOn the last day for responses, or null for 30 days from today (ours)
 */
public record AssignmentDraft(
        @NotBlank(message = "{required}") @Size(max = 150, message = "{size.max}") @Nullable String title,

        @NotBlank(message = "{required}") @Size(max = 20_000, message = "{size.max}") @Nullable String text,

        @NotNull(message = "{required}") @Size(min = 1, max = 5, message = "{disciplines}") @Nullable List<String> disciplines,

        @Size(max = 80, message = "{size.max}") @Nullable String region,
        boolean remote,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Size(max = 80, message = "{size.max}") @Nullable String duration,

        @Min(value = 1, message = "{hours}") @Max(value = 60, message = "{hours}") @Nullable Integer hoursPerWeek,

        @Size(max = 80, message = "{size.max}") @Nullable String rate,
        @Nullable LocalDate closesOn,

        @NotNull(message = "{required}") @Size(max = 40, message = "{requirements}") List<@Valid RequirementDraft> requirements) {

    public AssignmentDraft {
        requirements = List.copyOf(requirements);
    }

    /** A brief one: title, text, one discipline, nothing else. */
    public static AssignmentDraft of(String title, String text, String discipline, RequirementDraft... requirements) {
        return new AssignmentDraft(
                title,
                text,
                List.of(discipline),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(requirements));
    }
}
