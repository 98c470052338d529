package nl.oproep.procedure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.kernel.Words;

/**
 * What a poster's answer to a reminder says (O1). Understood is a first line that is one of the words which the reminder offers, and nothing else: a sentence may mean the opposite, and a signature must reach nobody
 * (P3). All the rest is for a person to read.
 */
final class MailedAnswer {
    private static final String[] NEWS = {
        "IN_SELECTION",
        "INTERVIEWS",
        "CANDIDATE_CHOSEN",
        "ON_HOLD",
        "FILLED_VIA_NETWORK",
        "FILLED_OTHERWISE",
        "WITHDRAWN"
    };

    private MailedAnswer() {}

    /** The words, and the stage or outcome that each stands for, in the order of a procedure. */
    static Map<String, String> words(Language language) {
        var texts = Texts.of("nl.oproep.procedure.mails", language, MailedAnswer.class);
        var words = new LinkedHashMap<String, String>();
        for (var news : NEWS) {
            words.put(texts.text("word." + news).toUpperCase(Locale.ROOT), news);
        }
        return words;
    }

    /** The command that this answer amounts to, in either language; empty when it takes a person to read it. */
    static Optional<ReportFeedback> read(String answer) {
        var first = answer.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(Words::of);
        if (first.isEmpty() || first.get().size() != 1) {
            return Optional.empty();
        }
        for (var language : Language.values()) {
            for (var word : words(language).entrySet()) {
                if (Words.of(word.getKey()).equals(first.get())) {
                    return Optional.of(ReportFeedback.of(word.getValue()));
                }
            }
        }
        return Optional.empty();
    }
}
