package nl.oproep.response;

import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.LetterBody;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Verdict;
import nl.oproep.requirement.Wording;
import nl.oproep.suitability.Finding;
import nl.oproep.suitability.Suitability;

/** The first glance on top of the poster's mail, readable on a phone (Q3). */
final class Glance {
    private final Suitability suitability;
    private final Wording wording;
    private final Texts texts;

    Glance(Suitability suitability, Language language) {
        this.suitability = suitability;
        this.wording = Wording.in(language);
        this.texts = Texts.of("nl.oproep.response.mails", language, Glance.class);
    }

    /** Adds the counts and a line for each requirement; nothing at all when there are no requirements. */
    void onto(LetterBody body) {
        if (suitability.findings().isEmpty()) {
            return;
        }
        body.heading(texts.text("glance"));
        body.paragraph(texts.text(
                "glance.counts",
                Map.of(
                        "musts", count(Importance.MUST),
                        "wishes", count(Importance.WISH))));
        body.points(suitability.findings().stream().map(this::point).toList());
    }

    private String count(Importance importance) {
        return suitability.met(importance) + "/" + suitability.asked(importance);
    }

    private LetterBody.Point point(Finding finding) {
        var requirement = finding.requirement();
        var asked = wording.asked(requirement.criterion());
        var words = Map.of(
                "mark", texts.text("glance.mark." + finding.verdict()),
                "label", requirement.label(),
                "answer", answer(finding),
                "asked", asked,
                "importance", wording.importance(requirement.importance()),
                "verdict", wording.verdict(finding.verdict()));
        var form = asked.isEmpty() ? "" : "Asked";
        return new LetterBody.Point(
                texts.text("glance.line" + form, words),
                texts.text("glance.mark." + finding.verdict()),
                tone(finding.verdict()),
                requirement.label(),
                answer(finding),
                texts.text("glance.detail" + form, words));
    }

    private static LetterBody.Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> LetterBody.Tone.GOOD;
            case NOT_MET -> LetterBody.Tone.BAD;
            case TO_BE_JUDGED -> LetterBody.Tone.OPEN;
        };
    }

    private String answer(Finding finding) {
        var answer = finding.answer();
        if (answer == null) {
            return texts.text("glance.none");
        }
        boolean lengthy = finding.requirement().criterion() instanceof FreeText text && text.lengthy();
        return lengthy
                ? texts.text("glance.below")
                : wording.answer(finding.requirement().criterion(), answer);
    }
}
