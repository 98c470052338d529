package nl.oproep.inbound;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.oproep.announcement.Unsubscribing;
import nl.oproep.assignment.WritingToPoster;
import nl.oproep.inbound.OurAddress.Role;
import nl.oproep.inbound.spi.Arrivals;
import nl.oproep.inbound.spi.Arrivals.Arrival;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Mailroom;
import nl.oproep.mail.Returning;
import nl.oproep.mail.SentMail;
import nl.oproep.procedure.ReminderMails;
import nl.oproep.procedure.Reported;
import nl.oproep.procedure.Reporting;
import nl.oproep.response.FollowingUp;
import org.jspecify.annotations.Nullable;

/**
 * Mail that comes in: bounces, answers of machines, and what people answer (M4, M5, R4, O1). Everything that one mail brings about is one commit, with a mark by which it is known when it comes again; so a mail that is handed over
 * twice, or by a process that died half-way, is processed once. A mail is never answered.
 */
public final class Receiving {
    /** In which answers are counted. */
    private static final Duration WHILE = Duration.ofDays(1);
    /** How many answers to one mail a person may write in that time. */
    private static final int MOST_ANSWERS = 50;
    /** How many mails that answer nothing may come in in that time. */
    private static final int MOST_OTHERS = 1000;

    private static final String OTHERS = "others";

    private final Arrivals arrivals;
    private final PassedFiles files;
    private final Transactions transactions;
    private final Ids ids;
    private final Returning returning;
    private final Reporting reporting;
    private final @Nullable Unsubscribing unsubscribing;
    private final Returned returned;
    private final DeadAddresses dead;
    private final Relaying relaying;
    private final Mailbox mailbox;
    private final Loops loops;
    private final Mailroom mailroom;
    private final Network network;
    private final Clock clock;

    /**
     * Receiving for a network.
     *
     * @param unsubscribing null for a network without members
     */
    public Receiving(
            Arrivals arrivals,
            PassedFiles files,
            Transactions transactions,
            Ids ids,
            Returning returning,
            Reporting reporting,
            @Nullable Unsubscribing unsubscribing,
            DeadAddresses dead,
            FollowingUp followingUp,
            WritingToPoster writing,
            Mailroom mailroom,
            Network network,
            Clock clock) {
        var passing = new Passing(files, mailroom);
        this.arrivals = arrivals;
        this.files = files;
        this.transactions = transactions;
        this.ids = ids;
        this.returning = returning;
        this.reporting = reporting;
        this.unsubscribing = unsubscribing;
        this.returned = new Returned(returning, dead);
        this.dead = dead;
        this.relaying = new Relaying(followingUp, writing, passing, mailroom);
        this.mailbox = new Mailbox(passing, mailroom, network, ids);
        this.loops = new Loops(network);
        this.mailroom = mailroom;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Takes in one mail. When this returns, it is written down what came of it and the mail may be thrown away.
     *
     * @throws IllegalArgumentException when the fingerprint is none
     * @throws nl.oproep.kernel.OproepException when the store could not; nothing is stored then, and the mail is to be handed over again
     */
    public Reception receive(IncomingMail mail) {
        var fingerprint = new Sha256(mail.fingerprint());
        var bounce = Bounce.read(mail);
        var ours = ours(mail, bounce.isPresent());
        var reception = transactions.within(() -> {
            var sent = ours.flatMap(address -> returning.find(address.tag()));
            var now = clock.instant();
            var concerns = sent.isPresent() ? ours.orElseThrow().tag() : OTHERS;
            if (!arrivals.mark(new Arrival(ids.next(), fingerprint, concerns, now))) {
                return Reception.REPEATED;
            }
            if (loops.is(mail)) {
                return Reception.LOOPED;
            }
            if (bounce.isPresent()) {
                return ours.map(address -> returned.take(bounce.get(), address, sent))
                        .orElse(Reception.STRAY);
            }
            if (Automatic.is(mail)) {
                sent.ifPresent(answered -> returning.noted(answered, "answered by a machine"));
                return Reception.AUTOMATIC;
            }
            boolean tooMany =
                    arrivals.count(concerns, now.minus(WHILE)) > (sent.isPresent() ? MOST_ANSWERS : MOST_OTHERS);
            return tooMany ? Reception.TOO_MANY : person(mail, ours, sent);
        });
        mailroom.ring();
        return reception;
    }

    /**
     * Forgets the files of up to {@code max} mails that have been passed on; call it about once a minute.
     *
     * @return of how many; 0 means that none is left
     */
    public int tidy(int max) {
        return files.tidy(max);
    }

    /** The address of ours that it came in for; a bounce may have lost it on its way, and then what it returns has it. */
    private Optional<OurAddress> ours(IncomingMail mail, boolean bounce) {
        var addresses = bounce
                ? Stream.concat(mail.recipients().stream(), mail.mentioned().stream())
                : mail.recipients().stream();
        return OurAddress.first(addresses, network);
    }

    private Reception person(IncomingMail mail, Optional<OurAddress> ours, Optional<SentMail> sent) {
        var role = ours.map(OurAddress::role).orElse(Role.BOUNCES);
        if (role == Role.MEMBER && unsubscribing != null && LeavingWords.in(mail)) {
            unsubscribing.byTag(ours.orElseThrow().tag());
            return Reception.UNSUBSCRIBED;
        }
        if (role == Role.REPLY && sent.isPresent()) {
            var answered = sent.get();
            if (answered.kind().equals(ReminderMails.REMINDER)
                    && reporting.answer(answered.subject(), Quoting.words(mail.text())) instanceof Reported.Done) {
                return Reception.REPORTED;
            }
            if (Relaying.concerns(answered) && relaying.relay(mail, answered)) {
                return Reception.RELAYED;
            }
        }
        mailbox.pass(mail, sent.orElse(null), sent.flatMap(dead::reference).orElse(null));
        return Reception.TO_MAILBOX;
    }
}
