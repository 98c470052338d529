package nl.oproep.operator;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.operator.spi.Notes;
import org.jspecify.annotations.Nullable;

/** Keeping what operators did: when, who by key, what, and to which reference. Takes nothing that could be about a person (V7). */
public final class Noting {
    /** How long it is known who did what. */
    public static final Period KEPT = Period.ofMonths(24);

    private final Notes notes;
    private final Ids ids;
    private final Clock clock;

    public Noting(Notes notes, Ids ids, Clock clock) {
        this.notes = notes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes an act.
     *
     * @param operator who, or null for the operator of the host's own login
     * @param act one of the host's names for it
     * @param reference a reference, a number or a key; what looks otherwise is left out
     * @throws IllegalArgumentException when the act is no name
     */
    public void note(@Nullable UUID operator, String act, String reference) {
        if (!act.matches("[a-z][a-zA-Z.-]{1,59}")) {
            throw new IllegalArgumentException("an act has a name of letters, dots and dashes");
        }
        var plain = reference.matches("[A-Za-z0-9-]{1,60}") ? reference : "";
        notes.add(new Noted(ids.next(), clock.instant(), operator, act, plain));
    }

    /** Notes, newest first, at most {@code limit} of them, skipping {@code offset}. */
    public List<Noted> list(int limit, int offset) {
        return notes.list(limit, offset);
    }

    /** Notes about this reference, newest first, at most {@code limit} of them. */
    public List<Noted> about(String reference, int limit) {
        return notes.about(reference, limit);
    }

    /** Forgets at most {@code most} notes that are older than {@link #KEPT}; returns how many. */
    public int forgetDue(int most) {
        return forget(clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant(), most);
    }

    /** Forgets at most {@code most} notes from before this moment; returns how many. */
    public int forget(Instant before, int most) {
        return notes.forget(before, most);
    }
}
