package nl.oproep.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The command to post an assignment (P1).
 *
 * @param draft what will be published
 * @param poster who never will be
 * @param acceptTerms the version of the working agreements that sending agrees to (V6)
 * @param language of the poster's mails
 * @param formToken of the form page that was sent, or null; the same page sent twice posts one assignment (R3)
 * @param giveawaysConfirmed whether the poster saw what gives them away and wants it published; counts under {@link AnonymityPolicy#WARN} only
 */
public record PostAssignment(
        @Valid @NotNull AssignmentDraft draft,
        @Valid @NotNull PosterDetails poster,
        @NotNull(message = "{terms}") @Nullable String acceptTerms,
        @NotNull Language language,
        @Nullable String formToken,
        boolean giveawaysConfirmed) {

    @Override
    public String toString() {
        return "PostAssignment[hidden]";
    }
}
