package nl.oproep.adapter.javalin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.operator.Noted;
import nl.oproep.procedure.Course;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.Update;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import org.jspecify.annotations.Nullable;

/** The course of an assignment in order of time, with what is still to come at its end. */
final class Steps {
    private static final int NOTES = 50;

    private final Site site;
    private final Phrases p;

    Steps(Site site, Phrases p) {
        this.site = site;
        this.p = p;
    }

    /**
     * One thing that happened or will.
     *
     * @param when as people write it
     * @param text what
     * @param ahead whether it is still to come
     */
    record Step(String when, String text, boolean ahead) {
        @Override
        public String toString() {
            return "Step[hidden]";
        }
    }

    /** Something that happened; how many times, when the same happened again and again. */
    private record Moment(Instant at, String text, String many, int times) {
        @Override
        public String toString() {
            return "Moment[" + at + "]";
        }
    }

    List<Step> of(Course course, List<Response> responses) {
        var moments = new ArrayList<Moment>();
        var assignment = course.assignment();
        add(moments, assignment.createdAt(), p.say("course.posted"));
        add(moments, assignment.publishedAt(), p.say("course.published"));
        procedure(moments, course.procedure());
        course.updates().forEach(update -> add(moments, update.madeAt(), told(update)));
        responses.forEach(response -> moments.add(arrived(response)));
        site.oproep()
                .backOffice()
                .noting()
                .about(assignment.reference().value(), NOTES)
                .forEach(note -> noted(moments, note));
        boolean told = course.updates().stream().anyMatch(Update::ends);
        var outcome = assignment.outcome();
        if (!told && outcome != null) {
            add(moments, assignment.finishedAt(), p.say("course.finished", "outcome", p.say("outcome." + outcome)));
        }
        var steps = new ArrayList<Step>();
        gathered(moments).forEach(moment -> steps.add(new Step(p.moment(moment.at()), words(moment), false)));
        ahead(steps, assignment, course.procedure());
        return steps;
    }

    private Moment arrived(Response response) {
        boolean question = response.kind() == ResponseKind.QUESTION;
        return new Moment(
                response.submittedAt(),
                p.say(question ? "course.question" : "course.response"),
                question ? "course.questions" : "course.arrived",
                1);
    }

    /** In order of time; what came in again and again on one day, with nothing between, is told once with the moment of the last. */
    private List<Moment> gathered(List<Moment> moments) {
        var zone = site.oproep().network().timeZone();
        var gathered = new ArrayList<Moment>();
        moments.sort(Comparator.comparing(Moment::at));
        for (var moment : moments) {
            if (!gathered.isEmpty() && again(gathered.get(gathered.size() - 1), moment, zone)) {
                var last = gathered.remove(gathered.size() - 1);
                gathered.add(new Moment(moment.at(), moment.text(), moment.many(), last.times() + 1));
            } else {
                gathered.add(moment);
            }
        }
        return gathered;
    }

    private static boolean again(Moment last, Moment moment, ZoneId zone) {
        return !moment.many().isEmpty()
                && last.many().equals(moment.many())
                && LocalDate.ofInstant(last.at(), zone).equals(LocalDate.ofInstant(moment.at(), zone));
    }

    private String words(Moment moment) {
        return moment.times() == 1 ? moment.text() : p.say(moment.many(), "count", p.count(moment.times()));
    }

    private void procedure(List<Moment> moments, Procedure procedure) {
        var reminders = procedure.reminders();
        add(moments, reminders.closedAt(), p.say("course.closed"));
        add(moments, reminders.remindedAt(), p.say("course.reminded", "times", reminders.sent()));
        add(moments, reminders.silentSince(), p.say("course.silent"));
        add(moments, procedure.telling().finalUpdateAt(), p.say("course.told"));
    }

    private String told(Update update) {
        var outcome = update.outcome();
        var what = outcome == null
                ? p.say("course.stage", "stage", p.say("stage." + update.stage()))
                : p.say("course.finished", "outcome", p.say("outcome." + outcome));
        var text = update.text();
        return what + ' ' + p.say("course.via." + update.via()) + (text == null ? "" : " “" + text + '”');
    }

    private void noted(List<Moment> moments, Noted note) {
        add(moments, note.at(), p.say("course.act", "act", LogPages.act(note, p)));
    }

    private void ahead(List<Step> steps, ManagedAssignment assignment, Procedure procedure) {
        if (assignment.state() == AssignmentState.OPEN) {
            steps.add(new Step(p.day(assignment.profile().closesOn()), p.say("course.closes"), true));
        }
        var remind = procedure.remindAt();
        if (assignment.state() == AssignmentState.CLOSED && remind != null) {
            steps.add(new Step(p.moment(remind), p.say("course.reminds"), true));
        }
    }

    private static void add(List<Moment> moments, @Nullable Instant at, String text) {
        if (at != null) {
            moments.add(new Moment(at, text, "", 1));
        }
    }
}
