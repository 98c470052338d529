package nl.oproep.response;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.oproep.kernel.CanonicalText;
import nl.oproep.kernel.Texts;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Wording;
import nl.oproep.suitability.Finding;

/**
 * The canonical rendering of a response (M3): what the candidate supplied, for a person to read and for anyone to digest. Nothing in it is secret to one of the three who get it: no receipt,
 * no verdict, nothing of the poster.
 */
final class ExactCopy {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private final Response response;
    private final Texts texts;
    private final Wording wording;
    private final CanonicalText copy;

    private ExactCopy(Response response) {
        this.response = response;
        this.texts = Texts.of("nl.oproep.response.copy", response.language(), ExactCopy.class);
        this.wording = Wording.in(response.language());
        this.copy = new CanonicalText(texts);
    }

    /** The same text for the same response, always; different ones for different responses. */
    static String render(Response response, ZoneId zone) {
        return new ExactCopy(response).render(WHEN.format(response.submittedAt().atZone(zone)));
    }

    private String render(String when) {
        copy.line(texts.text("title." + response.kind()))
                .line("")
                .field("assignment", response.assignment().value())
                .field("assignmentTitle", response.title())
                .field("submittedAt", when)
                .field("terms", response.consent().version())
                .line("")
                .field("name", response.candidate().name())
                .field("email", response.candidate().email().value())
                .field("phone", response.candidate().phone());
        answers();
        copy.block("motivation", response.motivation()).block("remarks", response.remarks());
        wishes();
        attachments();
        return copy.toString();
    }

    private void answers() {
        if (response.suitability().findings().isEmpty()) {
            return;
        }
        copy.line("").line(texts.text("answers") + ":");
        int number = 1;
        for (var finding : response.suitability().findings()) {
            var requirement = finding.requirement();
            copy.line(number++ + ". [" + wording.importance(requirement.importance()) + "] " + requirement.label());
            answer(finding);
        }
    }

    private void answer(Finding finding) {
        var answer = finding.answer();
        if (answer == null) {
            copy.line("   " + texts.text("noAnswer"));
        } else if (answer instanceof Answer.Text text) {
            int characters = text.value().codePointCount(0, text.value().length());
            copy.line("   " + texts.text("answer") + " (" + characters + ' ' + texts.text("characters") + "):")
                    .line(text.value());
        } else if (answer instanceof Answer.Several several) {
            copy.line("   " + texts.text("answer") + ": " + several.values().size() + ' ' + texts.text("chosen"));
            several.values().forEach(value -> copy.line("   - " + value));
        } else {
            copy.line("   " + texts.text("answer") + ": "
                    + wording.answer(finding.requirement().criterion(), answer));
        }
    }

    private void wishes() {
        copy.line("");
        copy.line(texts.text("onlyThisAssignment") + ": "
                + yesNo(response.wishes().onlyThisAssignment()));
        copy.line(texts.text("destroyAfterProcedure") + ": "
                + yesNo(response.wishes().destroyAfterProcedure()));
    }

    private void attachments() {
        copy.line("")
                .line(texts.text("attachments") + ": " + response.attachments().size());
        for (var file : response.attachments()) {
            copy.line("- " + file.name());
            copy.line("  " + file.size() + " bytes, " + file.contentType() + ", SHA-256 " + file.sha256());
        }
    }

    private String yesNo(boolean value) {
        return texts.text(value ? "yes" : "no");
    }
}
