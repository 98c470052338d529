package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import nl.oproep.assignment.Reference;
import nl.oproep.response.SubmitResponse;
import nl.oproep.response.Submitted;

/** A response as it came in, by form or by API: the same fields, the same limits, the same verdict. */
record Submission(Site site, SubmitResponse command, Reading reading) {

    static Submission of(Site site, Context request, Reference assignment, Incoming incoming) {
        var reading = new Reading(incoming.fields());
        var command = ResponseInput.command(
                assignment,
                incoming.fields(),
                reading,
                incoming.uploads(),
                site.phrases(request).language(),
                request.header("Idempotency-Key"),
                site.gate().token(incoming.fields()));
        return new Submission(site, command, reading);
    }

    /**
     * Submits it, when all of it could be read.
     *
     * @throws TooMany when the address or the assignment has had too many
     */
    Submitted submit() {
        if (!reading.problems().isEmpty()) {
            return new Submitted.Refused(reading.and(site.oproep().responding().check(command)));
        }
        var assignment = command.assignment().value();
        site.gate().storing(command.email(), assignment);
        var submitted = site.oproep().responding().submit(command);
        if (submitted instanceof Submitted.Received) {
            site.gate().stored(command.email(), assignment);
        }
        return submitted;
    }

    @Override
    public String toString() {
        return "Submission[" + command.assignment() + "]";
    }
}
