package nl.oproep.examples.site.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;

/** What the mailbox says in one language, and links that stay in it. */
final class Words {
    private final Language language;
    private final Texts texts;
    private final DateTimeFormatter moments;

    Words(Language language, ZoneId zone) {
        this.language = language;
        this.texts = Texts.of("nl.oproep.examples.site.demo.postvak", language, Words.class);
        this.moments =
                DateTimeFormatter.ofPattern("d MMM, HH:mm", language.locale()).withZone(zone);
    }

    String say(String key) {
        return texts.text(key);
    }

    String moment(Instant moment) {
        return moments.format(moment);
    }

    String link(String path) {
        return language == Language.EN ? path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=en" : path;
    }
}
