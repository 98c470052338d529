package nl.oproep.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import nl.oproep.announcement.spi.SilentMembers;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Mailroom;

/**
 * Warning members of whom nothing was heard for long, before they are forgotten (V2). One mail, with a link by which they stay; who does nothing goes once the term has passed, and never sooner than 28 days after the warning. The
 * host calls it when it likes; once an hour does.
 */
public final class Rousing {
    /** How long before the end of the term a member is warned, and the least that is left after the warning. */
    public static final Period NOTICE = Period.ofDays(28);

    private final SilentMembers silent;
    private final Suppressing suppressing;
    private final Transactions transactions;
    private final Mailroom mailroom;
    private final Network network;
    private final Period term;
    private final Clock clock;

    /** @param term how long after the last sign of life a member is forgotten */
    public Rousing(
            SilentMembers silent,
            Suppressing suppressing,
            Transactions transactions,
            Mailroom mailroom,
            Network network,
            Period term,
            Clock clock) {
        this.silent = silent;
        this.suppressing = suppressing;
        this.transactions = transactions;
        this.mailroom = mailroom;
        this.network = network;
        this.term = term;
        this.clock = clock;
    }

    /** Warns up to {@code max} members whose term ends within 28 days, and returns how many. An address that gets no mail any more is not written to; its notice runs all the same. */
    public int rouseDue(int max) {
        var now = clock.instant().atZone(network.timeZone());
        var quiet = now.plus(NOTICE).minus(term).toInstant();
        int roused = (int) silent.unwarned(quiet, max).stream()
                .filter(member -> rouse(member, quiet))
                .count();
        if (roused > 0) {
            mailroom.ring();
        }
        return roused;
    }

    private boolean rouse(Member member, Instant quiet) {
        return transactions.within(() -> {
            boolean ours = silent.warn(member.id(), quiet, quiet);
            if (ours && suppressing.find(member.profile().email()).isEmpty()) {
                var last =
                        LocalDate.ofInstant(clock.instant(), network.timeZone()).plus(NOTICE);
                mailroom.post(mailroom.address(
                        MemberMails.SILENT,
                        member.id(),
                        member.profile().email(),
                        member.language(),
                        Map.of(MemberMails.LAST_DAY, last.toString())));
            }
            return ours;
        });
    }
}
