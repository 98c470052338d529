package nl.oproep.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.oproep.mail.spi.Returns;

/** What becomes of a mail after a server has taken it: that it came back, or what else was heard of it (M4). */
public final class Returning {
    private final Returns returns;
    private final Clock clock;

    public Returning(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /** The mail with this tag, whatever its case, or empty when there is none (any more). */
    public Optional<SentMail> find(String tag) {
        return returns.find(tag.toLowerCase(Locale.ROOT));
    }

    /** It came back for good; the reason names nobody. Returns whether that is news. */
    public boolean returned(SentMail mail, String reason) {
        return returns.returned(mail.id(), reason, clock.instant());
    }

    /** Something was heard of it, in words that name nobody: it is late, or answered by a machine. */
    public void noted(SentMail mail, String words) {
        returns.noted(mail.id(), words);
    }
}
