package nl.oproep.adapter.javalin;

import nl.oproep.procedure.ReportFeedback;

/** What somebody tells of a procedure, from a form or from JSON: {@code stage}, {@code outcome} and {@code text}, or a button that stands for one of the first two (O1). */
final class FeedbackReading {
    /** What the name of such a button begins with. */
    static final String BUTTON = "report.";

    private FeedbackReading() {}

    static ReportFeedback read(Fields fields) {
        var reading = new Reading(fields);
        return new ReportFeedback(
                reading.text("stage"),
                reading.text("outcome"),
                reading.text("text"),
                "true".equals(fields.shown("giveawaysConfirmed")));
    }

    /** The same from a press on the button {@code report.INTERVIEWS}; a plain {@code report} reads all of it from the fields. */
    static ReportFeedback pressed(String action, Fields fields) {
        var read = read(fields);
        return action.startsWith(BUTTON)
                ? new ReportFeedback(
                        ReportFeedback.of(action.substring(BUTTON.length())).stage(),
                        ReportFeedback.of(action.substring(BUTTON.length())).outcome(),
                        read.text(),
                        read.giveawaysConfirmed())
                : read;
    }
}
