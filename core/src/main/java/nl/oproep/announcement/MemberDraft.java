package nl.oproep.announcement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about themselves and may change later (L1). Fields as in the JSON contract; absent is null, nothing is trimmed or rewritten.
 *
 * @param disciplines codes; none means all
 * @param regions as typed; none means everywhere
 * @param remote whether work from elsewhere will do in any region
 * @param hoursMin the fewest hours a week
 * @param hoursMax the most hours a week
 * @param availability in their own words
 * @param about a profile in their own words
 */
public record MemberDraft(
        @NotBlank(message = "{required}") @Size(max = 100, message = "{size.max}") @Nullable String name,

        @NotNull @Size(max = 40, message = "{member.disciplines}") List<String> disciplines,

        @NotNull @Size(max = 12, message = "{member.regions}") List<String> regions,

        boolean remote,

        @Min(value = 1, message = "{hours}") @Max(value = 60, message = "{hours}") @Nullable Integer hoursMin,

        @Min(value = 1, message = "{hours}") @Max(value = 60, message = "{hours}") @Nullable Integer hoursMax,

        @Size(max = 200, message = "{size.max}") @Nullable String availability,

        @Size(max = 5_000, message = "{size.max}") @Nullable String about) {

    public MemberDraft {
        disciplines = List.copyOf(disciplines);
        regions = List.copyOf(regions);
    }

    /** What was filled in, by this address; asked for only when nothing is wrong with it. */
    MemberProfile profile(EmailAddress email) {
        var preferences = new Preferences(
                disciplines.stream().distinct().toList(),
                regions.stream().filter(region -> !region.isBlank()).distinct().toList(),
                remote,
                hoursMin,
                hoursMax);
        return new MemberProfile(
                name == null ? "" : name, email, preferences, blankIsNone(availability), blankIsNone(about));
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String toString() {
        return "MemberDraft[hidden]";
    }
}
