package nl.oproep.response;

import nl.oproep.kernel.Sha256;
import nl.oproep.requirement.Answer;
import nl.oproep.suitability.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate supplied, and nothing else: the same for the same form sent twice, whatever became of the assignment in between (R3). Every piece is preceded by its length, so that no two
 * submissions run together into one.
 */
final class Supplied {
    private final StringBuilder out = new StringBuilder(1024);

    private Supplied() {}

    /** The digest of everything that was supplied, files included. */
    static Sha256 digest(Response response) {
        var supplied = new Supplied();
        supplied.add(response.assignment().value())
                .add(response.kind().name())
                .add(response.candidate().name())
                .add(response.candidate().email().value())
                .add(response.candidate().phone())
                .add(response.motivation())
                .add(response.remarks())
                .add(response.wishes().toString())
                .add(response.consent().version());
        response.suitability().findings().forEach(supplied::add);
        response.attachments()
                .forEach(file -> supplied.add(file.name()).add(file.sha256().hex()));
        return Sha256.of(supplied.out.toString());
    }

    private void add(Finding finding) {
        var answer = finding.answer();
        if (answer != null) {
            add(finding.requirement().key());
            add(answer);
        }
    }

    private void add(Answer answer) {
        add(answer.getClass().getSimpleName());
        if (answer instanceof Answer.YesNo yesNo) {
            add(Boolean.toString(yesNo.value()));
        } else if (answer instanceof Answer.Quantity quantity) {
            add(quantity.value().toPlainString());
        } else if (answer instanceof Answer.Day day) {
            add(day.value().toString());
        } else if (answer instanceof Answer.One one) {
            add(one.value());
        } else if (answer instanceof Answer.Several several) {
            add(Integer.toString(several.values().size()));
            several.values().forEach(this::add);
        } else {
            add(((Answer.Text) answer).value());
        }
    }

    private Supplied add(@Nullable String piece) {
        if (piece == null) {
            out.append('-');
        } else {
            out.append(piece.length()).append(':').append(piece);
        }
        return this;
    }
}
