package nl.oproep.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Supervising;
import nl.oproep.assignment.WritingToPoster;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.procedure.spi.Procedures;
import org.jspecify.annotations.Nullable;

/**
 * Reminding posters to tell how it goes, and telling the operator when they do not (O2). A closing date passes by itself (P9).
 *
 * <p>Has no threads of its own; any scheduler may call {@link #remindDue}, on any number of nodes.
 */
public final class Reminding {
    private final Procedures procedures;
    private final Supervising supervising;
    private final WritingToPoster writing;
    private final Linking linking;
    private final Mailroom mailroom;
    private final Network network;
    private final ReminderSchedule schedule;
    private final Clock clock;
    private final Turns turns;

    public Reminding(
            Procedures procedures,
            Supervising supervising,
            WritingToPoster writing,
            Linking linking,
            Transactions transactions,
            Mailroom mailroom,
            Network network,
            ReminderSchedule schedule,
            Clock clock) {
        this.procedures = procedures;
        this.supervising = supervising;
        this.writing = writing;
        this.linking = linking;
        this.mailroom = mailroom;
        this.network = network;
        this.schedule = schedule;
        this.clock = clock;
        this.turns = new Turns(procedures, transactions, clock);
    }

    /**
     * Looks at up to {@code max} procedures that are due, and posts the reminders whose time has come.
     *
     * @return how many were looked at; 0 means that none is due now
     */
    public int remindDue(int max) {
        int done = turns.take(procedures.dueToRemind(clock.instant(), max), new Turns.Turn() {
            @Override
            public boolean on(Procedure procedure, Instant now) {
                return look(procedure, now);
            }

            @Override
            public Procedure later(Procedure procedure, Instant then) {
                return procedure.reminding(procedure.reminders(), then);
            }
        });
        if (done > 0) {
            mailroom.ring();
        }
        return done;
    }

    /** Procedures whose posters do not answer, longest silent first, at most {@code limit} of them, skipping {@code offset}; the host sees to it that only an operator gets them. */
    public List<SilentProcedure> silent(int limit, int offset) {
        return procedures.silent(limit, offset);
    }

    private boolean look(Procedure procedure, Instant now) {
        var since = procedure.remindAt();
        var assignment = supervising.find(procedure.assignment());
        if (!Turns.hasCome(since, now) || since == null || assignment.isEmpty()) {
            return false;
        }
        procedures.replace(next(procedure, assignment.get(), since, now));
        return true;
    }

    private Procedure next(Procedure procedure, ManagedAssignment assignment, Instant since, Instant now) {
        switch (assignment.state()) {
            case AWAITING_CONFIRMATION, AWAITING_REVIEW -> {
                return procedure.reminding(Reminders.NONE, null);
            }
            case FINISHED -> {
                return procedure.reminding(procedure.reminders().anew(), null);
            }
            case OPEN, CLOSED -> {
                var passes = end(assignment.profile().closesOn());
                boolean passed = !passes.isAfter(now);
                if (assignment.state() == AssignmentState.OPEN && !passed) {
                    return procedure.reminding(Reminders.NONE, schedule.next(passes, 0, null, null, zone()));
                }
                return closed(procedure, assignment, closedAt(procedure, assignment, passes, since), now);
            }
        }
        throw new IllegalStateException("no such state");
    }

    /** The moment of a closing by hand is when its change asked for a look; a date passes at the end of its day. */
    private static Instant closedAt(Procedure procedure, ManagedAssignment assignment, Instant passes, Instant since) {
        var known = procedure.reminders().closedAt();
        if (known != null) {
            return known;
        }
        return assignment.state() == AssignmentState.OPEN || passes.isBefore(since) ? passes : since;
    }

    private Procedure closed(Procedure procedure, ManagedAssignment assignment, Instant closedAt, Instant now) {
        var before = procedure.reminders();
        int sent = before.sent();
        if (assignment.unreachable() || sent >= schedule.times()) {
            return procedure.reminding(silent(closedAt, before, now), null);
        }
        var due = schedule.next(closedAt, sent, before.remindedAt(), procedure.reportedAt(), zone());
        if (due.isAfter(now)) {
            return procedure.reminding(new Reminders(closedAt, sent, before.remindedAt(), null), due);
        }
        if (!remind(procedure.assignment(), assignment)) {
            return procedure.reminding(silent(closedAt, before, now), null);
        }
        var reminded = new Reminders(closedAt, sent + 1, now, sent + 1 >= schedule.times() ? now : null);
        return procedure.reminding(
                reminded,
                reminded.silentSince() != null
                        ? null
                        : schedule.next(closedAt, sent + 1, now, procedure.reportedAt(), zone()));
    }

    private static Reminders silent(Instant closedAt, Reminders before, Instant now) {
        @Nullable Instant since = before.silentSince();
        return new Reminders(closedAt, before.sent(), before.remindedAt(), since == null ? now : since);
    }

    private boolean remind(UUID id, ManagedAssignment assignment) {
        return writing.post(
                ReminderMails.REMINDER,
                id,
                Map.of(
                        ReminderMails.REFERENCE,
                        assignment.reference().value(),
                        ReminderMails.TITLE,
                        assignment.profile().title(),
                        ReminderMails.MANAGE,
                        linking.issue(LinkPurpose.MANAGE_ASSIGNMENT, id).secret()));
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return network.timeZone();
    }
}
