package nl.oproep.assignment;

import org.jspecify.annotations.Nullable;

/**
 * The command to change what is published (P5).
 *
 * @param version of the assignment that the poster had before them; a change made meanwhile is not overwritten
 * @param draft the whole public part anew; requirements keep their input when they keep their key
 * @param acceptTerms the version of the working agreements that sending agrees to
 * @param giveawaysConfirmed as in {@link PostAssignment}
 */
public record EditAssignment(
        long version, AssignmentDraft draft, @Nullable String acceptTerms, boolean giveawaysConfirmed) {}
