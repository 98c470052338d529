package nl.oproep.announcement;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What members, and forms that nobody confirmed, keep. Whoever asks takes the consent back that it rests on, so that all of it may go; suppression keeps its hash (V3, M6). */
public final class MemberHolder implements Holder {
    private final Traces members;

    public MemberHolder(Traces members) {
        this.members = members;
    }

    @Override
    public DataCategory category() {
        return DataCategory.MEMBER;
    }

    @Override
    public Traces traces() {
        return members;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return Standing.ERASABLE;
    }
}
