package nl.oproep.mail;

import java.time.Instant;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.kernel.Trace;
import nl.oproep.kernel.spi.Traces;

/** What waits in the outbox for a person, or could not be delivered to them. It goes, unless it belongs to something that stays; that is for whoever sees both to say (V3). */
public final class MailHolder implements Holder {
    private final Traces mails;

    public MailHolder(Traces mails) {
        this.mails = mails;
    }

    @Override
    public DataCategory category() {
        return DataCategory.MAIL;
    }

    @Override
    public Traces traces() {
        return mails;
    }

    @Override
    public Standing standing(Trace trace, Instant now) {
        return Standing.ERASABLE;
    }
}
