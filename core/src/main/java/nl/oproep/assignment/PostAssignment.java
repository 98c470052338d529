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
 * @param giveawaysConfirmed whether the poster saw what gives them away and wants it published; counts under {@link AnonymityPolicy#WARN} only
 */
public record PostAssignment(
        @Valid @NotNull AssignmentDraft draft,
        @Valid @NotNull PosterDetails poster,
        @NotNull(message = "{terms}") @Nullable String acceptTerms,
        @NotNull Language language,
        boolean giveawaysConfirmed) {}
