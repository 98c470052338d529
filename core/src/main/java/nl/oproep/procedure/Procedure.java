package nl.oproep.procedure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a procedure beside its assignment: nothing about any person.
 *
 * @param assignment the key of the assignment, and of this
 * @param version counts the changes, those of the assignment with them; a change is stored only over the version it was made from
 * @param reportedAt when the poster or operator last told how it stands, or null
 * @param reminders to the poster
 * @param telling of the responders
 * @param remindAt when {@link Reminding} looks at it next, or null when only a change can make it
 * @param tellAt when {@link Updating} does, or null likewise
 */
public record Procedure(
        UUID assignment,
        long version,
        @Nullable Instant reportedAt,
        Reminders reminders,
        Telling telling,
        @Nullable Instant remindAt,
        @Nullable Instant tellAt) {

    /** The procedure of an assignment that is new at this moment. */
    public static Procedure of(UUID assignment, Instant now) {
        return new Procedure(assignment, 0, null, Reminders.NONE, Telling.NOTHING, now, now);
    }

    /** The same at another version. */
    public Procedure atVersion(long other) {
        return new Procedure(assignment, other, reportedAt, reminders, telling, remindAt, tellAt);
    }

    /** To be looked at by everybody at this moment, since its assignment has changed. */
    public Procedure lookedAtFrom(Instant now) {
        return new Procedure(assignment, version, reportedAt, reminders, telling, now, now);
    }

    /** The poster or operator has told something. */
    Procedure reported(Instant now) {
        return new Procedure(assignment, version, now, reminders.anew(), telling, now, tellAt);
    }

    /** Reminded so far, and to be looked at again then. */
    Procedure reminding(Reminders next, @Nullable Instant again) {
        return new Procedure(assignment, version, reportedAt, next, telling, again, tellAt);
    }

    /** Told so far, and to be told further from then. */
    Procedure telling(Telling next, @Nullable Instant again) {
        return new Procedure(assignment, version, reportedAt, reminders, next, remindAt, again);
    }
}
