package nl.oproep.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Supervising;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailKind;
import nl.oproep.mail.Mailroom;
import nl.oproep.procedure.spi.Procedures;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.procedure.spi.Updates;

/**
 * Telling everybody who responded how it goes: each update once to each address, by a mail of its own, and a final one when the procedure has ended, however it ended (O3, O4).
 *
 * <p>A step puts a batch of mails in the outbox and, in the same transaction, writes down how far it came. So a step that breaks off has done nothing, and no step is done twice (promise 12). An update that is
 * superseded before everybody was told is not told further; nothing supersedes the final one. Memory does not grow with the number of responders. Has no threads of its own; any scheduler may call
 * {@link #updateDue}, on any number of nodes.
 */
public final class Updating {
    private static final int BATCH = 500;

    private final Procedures procedures;
    private final Updates updates;
    private final Responders responders;
    private final Supervising supervising;
    private final Mailroom mailroom;
    private final Clock clock;
    private final Turns turns;

    public Updating(
            Procedures procedures,
            Updates updates,
            Responders responders,
            Supervising supervising,
            Transactions transactions,
            Mailroom mailroom,
            Clock clock) {
        this.procedures = procedures;
        this.updates = updates;
        this.responders = responders;
        this.supervising = supervising;
        this.mailroom = mailroom;
        this.clock = clock;
        this.turns = new Turns(procedures, transactions, clock);
    }

    /**
     * Makes a step in each of up to {@code max} procedures that have something to tell.
     *
     * @return how many steps were made; 0 means that nothing is to be told now
     */
    public int updateDue(int max) {
        int done = turns.take(procedures.dueToTell(clock.instant(), max), new Turns.Turn() {
            @Override
            public boolean on(Procedure procedure, Instant now) {
                return step(procedure, now);
            }

            @Override
            public Procedure later(Procedure procedure, Instant then) {
                return procedure.telling(procedure.telling(), then);
            }
        });
        if (done > 0) {
            mailroom.ring();
        }
        return done;
    }

    private boolean step(Procedure procedure, Instant now) {
        var assignment = supervising.find(procedure.assignment());
        if (!Turns.hasCome(procedure.tellAt(), now) || assignment.isEmpty()) {
            return false;
        }
        var telling = ended(procedure, assignment.get(), now);
        procedures.replace(
                telling.done() ? procedure.telling(telling, null) : told(procedure, telling, assignment.get(), now));
        return true;
    }

    /** Whoever ended the assignment told nobody here; that it has ended is seen by its state. */
    private Telling ended(Procedure procedure, ManagedAssignment assignment, Instant now) {
        var telling = procedure.telling();
        var outcome = assignment.outcome();
        if (assignment.state() != AssignmentState.FINISHED || outcome == null || telling.ending()) {
            return telling;
        }
        var last = new Update(
                procedure.assignment(),
                telling.made() + 1,
                assignment.reference(),
                assignment.profile().title(),
                null,
                outcome,
                null,
                ReportedVia.OPERATOR,
                now);
        updates.add(last);
        return telling.andThen(last);
    }

    private Procedure told(Procedure procedure, Telling telling, ManagedAssignment assignment, Instant now) {
        var next = responders.after(assignment.reference(), telling.position(), BATCH);
        var kind = telling.ending() ? UpdateMails.FINAL : UpdateMails.PROGRESS;
        mailroom.post(next.stream()
                .map(responder -> mail(kind, procedure, telling, responder))
                .toArray(Delivery[]::new));
        return next.size() < BATCH
                ? procedure.telling(telling.complete(now), null)
                : procedure.telling(telling.reaching(last(next).position()), now);
    }

    private Delivery mail(MailKind kind, Procedure procedure, Telling telling, Responder responder) {
        return mailroom.address(
                kind,
                procedure.assignment(),
                responder.candidate().email(),
                responder.language(),
                Map.of(
                        UpdateMails.NUMBER,
                        Integer.toString(telling.made()),
                        UpdateMails.RESPONSE,
                        responder.response().toString()));
    }

    private static Responder last(List<Responder> responders) {
        return responders.get(responders.size() - 1);
    }
}
