package nl.oproep.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with its poster: known to the network alone. What the public sees is {@link PublishedAssignment}.
 *
 * @param id the key, never shown
 * @param reference what the public knows it by
 * @param version counts the changes from 0; a change is stored only over the version it was made from
 * @param state how far it is
 * @param outcome how it ended; not null exactly when the state is {@code FINISHED}
 * @param profile what is published
 * @param poster who is never published
 * @param language of the poster's mails
 * @param consent with the working agreements (V6)
 * @param unreachable whether the poster's address was found dead, so that responses wait (P6)
 * @param createdAt when it was supplied
 * @param publishedAt when it first stood on the board, or null
 * @param finishedAt when it ended, or null
 */
public record Assignment(
        UUID id,
        Reference reference,
        long version,
        AssignmentState state,
        @Nullable Outcome outcome,
        Profile profile,
        Poster poster,
        Language language,
        Consent consent,
        boolean unreachable,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant finishedAt) {

    public Assignment {
        if ((state == AssignmentState.FINISHED) != (outcome != null)) {
            throw new IllegalArgumentException("an assignment has an outcome exactly when it is finished");
        }
    }

    /** Whether one can respond on {@code today}: open, and the closing date not passed (P9). */
    public boolean respondable(LocalDate today) {
        return state == AssignmentState.OPEN && !today.isAfter(profile.closesOn());
    }

    Assignment with(AssignmentState next) {
        return new Assignment(
                id,
                reference,
                version,
                next,
                outcome,
                profile,
                poster,
                language,
                consent,
                unreachable,
                createdAt,
                publishedAt,
                finishedAt);
    }

    Assignment published(Instant at) {
        var first = publishedAt == null ? at : publishedAt;
        return new Assignment(
                id,
                reference,
                version,
                AssignmentState.OPEN,
                null,
                profile,
                poster,
                language,
                consent,
                unreachable,
                createdAt,
                first,
                null);
    }

    Assignment edited(Profile next) {
        return new Assignment(
                id,
                reference,
                version,
                state,
                outcome,
                next,
                poster,
                language,
                consent,
                unreachable,
                createdAt,
                publishedAt,
                finishedAt);
    }

    Assignment finished(Outcome how, Instant at) {
        return new Assignment(
                id,
                reference,
                version,
                AssignmentState.FINISHED,
                how,
                profile,
                poster,
                language,
                consent,
                unreachable,
                createdAt,
                publishedAt,
                at);
    }

    /** The same, whose poster was found to have a dead address, or to be reached at this one (P6). */
    Assignment reached(boolean dead, EmailAddress email) {
        return new Assignment(
                id,
                reference,
                version,
                state,
                outcome,
                profile,
                poster.at(email),
                language,
                consent,
                dead,
                createdAt,
                publishedAt,
                finishedAt);
    }

    @Override
    public String toString() {
        return "Assignment[" + reference + " " + state + " version " + version + "]";
    }
}
