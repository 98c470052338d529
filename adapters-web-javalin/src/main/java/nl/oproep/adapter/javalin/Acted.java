package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.stream.Collectors;
import nl.oproep.Oproep;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Violation;
import nl.oproep.procedure.ReportFeedback;
import nl.oproep.procedure.Reported;

/**
 * What became of an operator's act on an assignment, for its page.
 *
 * @param status of the answer
 * @param wrong why it was not done, or nothing when it was
 */
record Acted(int status, String wrong) {

    private static final Acted DONE = new Acted(303, "");

    /** Releases, closes, reopens or finishes it, or says that its poster can be reached. */
    static Acted by(Oproep oproep, Reference reference, String act, Fields fields, Phrases p) {
        var supervising = oproep.supervising();
        return switch (act) {
            case "release" -> of(supervising.release(reference), p);
            case "close" -> of(supervising.close(reference), p);
            case "reopen" -> of(supervising.reopen(reference), p);
            case "reachable" -> of(oproep.withholding().release(reference, fields.text("email")), p);
            default -> of(oproep.reporting().report(reference, ended(fields)), p);
        };
    }

    private static ReportFeedback ended(Fields fields) {
        return new ReportFeedback("FINISHED", fields.text("outcome"), null, false);
    }

    private static Acted of(Managed managed, Phrases p) {
        if (managed instanceof Managed.Done) {
            return DONE;
        }
        if (managed instanceof Managed.Refused refused) {
            return refused(refused.violations(), p);
        }
        if (managed instanceof Managed.NotNow) {
            return notNow(p);
        }
        throw Absent.unknown();
    }

    private static Acted of(Reported reported, Phrases p) {
        if (reported instanceof Reported.Done) {
            return DONE;
        }
        if (reported instanceof Reported.Refused refused) {
            return refused(refused.violations(), p);
        }
        if (reported instanceof Reported.NotNow) {
            return notNow(p);
        }
        throw Absent.unknown();
    }

    private static Acted refused(List<Violation> violations, Phrases p) {
        return new Acted(
                422,
                violations.stream().map(v -> v.message(p.language())).distinct().collect(Collectors.joining(" ")));
    }

    private static Acted notNow(Phrases p) {
        return new Acted(409, p.say("fault.409.state"));
    }
}
