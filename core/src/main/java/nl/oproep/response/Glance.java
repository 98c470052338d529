package nl.oproep.response;

import java.util.ArrayList;
import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.mail.LetterBody;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
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
        var lines = new ArrayList<String>();
        suitability.findings().forEach(finding -> lines.add(line(finding)));
        body.lines(lines);
    }

    private String count(Importance importance) {
        return suitability.met(importance) + "/" + suitability.asked(importance);
    }

    private String line(Finding finding) {
        var requirement = finding.requirement();
        var asked = wording.asked(requirement.criterion());
        return texts.text(
                asked.isEmpty() ? "glance.line" : "glance.lineAsked",
                Map.of(
                        "mark", texts.text("glance.mark." + finding.verdict()),
                        "label", requirement.label(),
                        "answer", answer(finding),
                        "asked", asked,
                        "importance", wording.importance(requirement.importance()),
                        "verdict", wording.verdict(finding.verdict())));
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
