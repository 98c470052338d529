package nl.oproep.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as supplied; the fields are those of the JSON contract, each for the kinds that know it.
 *
 * @param key the name of the input, or null to derive it from the label; kept when an assignment is edited
 * @param accepts {@code Boolean} for yes/no, {@code List<String>} for the choices, or null
 */
public record RequirementDraft(
        @Nullable @Size(max = 40, message = "{size.max}") String key,

        @NotBlank(message = "{required}") @Size(max = 200, message = "{size.max}") @Nullable String label,

        @NotNull(message = "{required}") @Nullable Kind kind,
        @NotNull(message = "{required}") @Nullable Importance importance,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Size(max = 40, message = "{size.max}") @Nullable String unit,
        @Nullable Boolean whole,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        @Nullable Scale scale,
        @Size(max = 10, message = "{size.max}") @Nullable String atLeast,
        @Nullable List<String> options,
        @Nullable Object accepts) {

    /** A requirement without anything that satisfies it by itself. */
    public static RequirementDraft of(String label, Kind kind, Importance importance) {
        return new RequirementDraft(
                null, label, kind, importance, null, null, null, null, null, null, null, null, null, null);
    }
}
