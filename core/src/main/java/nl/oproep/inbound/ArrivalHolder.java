package nl.oproep.inbound;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** Marks of mails that came in: they lead to nobody, and go by their age. What such a mail said is in the outbox, until it has been passed on. */
public final class ArrivalHolder implements Holder {
    private final Traces marks;

    public ArrivalHolder(Traces marks) {
        this.marks = marks;
    }

    @Override
    public DataCategory category() {
        return DataCategory.INBOUND;
    }

    @Override
    public Traces traces() {
        return marks;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return Standing.ERASABLE;
    }
}
