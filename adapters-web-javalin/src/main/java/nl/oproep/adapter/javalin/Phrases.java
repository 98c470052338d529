package nl.oproep.adapter.javalin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.oproep.assignment.Profile;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.Wording;

/** Everything that pages say in one language, and links that stay in it. Immutable. */
final class Phrases {
    private static final String FILE = "nl.oproep.adapter.javalin.messages";

    private final Language language;
    private final Texts texts;
    private final Set<String> keys;
    private final Wording wording;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter briefDays;
    private final DateTimeFormatter briefMoments;

    Phrases(Language language, ZoneId zone) {
        this(language, zone, Map.of());
    }

    /** With some of the texts as a host wants them. */
    Phrases(Language language, ZoneId zone, Map<String, String> instead) {
        this.language = language;
        this.texts = Texts.of(FILE, language, Phrases.class).with(instead);
        this.keys = texts.keys();
        this.wording = Wording.in(language);
        this.days = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        this.moments = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
                .withZone(zone);
        this.briefDays = DateTimeFormatter.ofPattern("d MMM yyyy", language.locale());
        this.briefMoments = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language.locale())
                .withZone(zone);
    }

    Language language() {
        return language;
    }

    String code() {
        return language.code();
    }

    boolean english() {
        return language == Language.EN;
    }

    String otherCode() {
        return english() ? "nl" : "en";
    }

    String say(String key) {
        return texts.text(key);
    }

    /** Several texts, for the head of a table. */
    List<String> list(String... keys) {
        return Stream.of(keys).map(texts::text).toList();
    }

    String say(String key, String argument, Object value) {
        return texts.text(key, Map.of(argument, value.toString()));
    }

    String say(String key, Map<String, String> arguments) {
        return texts.text(key, arguments);
    }

    boolean knows(String key) {
        return keys.contains(key);
    }

    /** A path on this site, in this language. */
    String link(String path) {
        return english() ? path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=en" : path;
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    /** The day of this moment, in the network's time zone. */
    String date(Instant moment) {
        return days.withZone(moments.getZone()).format(moment);
    }

    String moment(Instant moment) {
        return moments.format(moment);
    }

    /** A day in a table: 26 nov 2026. */
    String brief(LocalDate day) {
        return briefDays.format(day);
    }

    /** A moment in a table. */
    String brief(Instant moment) {
        return briefMoments.format(moment);
    }

    /** A whole number as people write it: 20.000 or 20,000. */
    String count(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** How many characters fit in a field. */
    String longest(int characters) {
        return say("form.longest", "count", count(characters));
    }

    Wording wording() {
        return wording;
    }

    /** What satisfies, or that a person judges. */
    String asked(Requirement requirement) {
        var asked = wording.asked(requirement.criterion());
        return asked.isEmpty() ? say("ask.judged") : asked;
    }

    /** The name of a discipline, or its code when we have no name for it. */
    String discipline(String code) {
        return knows("discipline." + code) ? say("discipline." + code) : code;
    }

    String disciplines(List<String> codes) {
        return String.join(", ", codes.stream().map(this::discipline).toList());
    }

    String where(Profile profile) {
        var places = new ArrayList<String>();
        if (profile.region() != null) {
            places.add(profile.region());
        }
        if (profile.remote()) {
            places.add(say("assignment.remote"));
        }
        return String.join(" · ", places);
    }

    /** Options and what they are called: the texts {@code prefix.value}. */
    Map<String, String> choices(String prefix, String... values) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : values) {
            choices.put(value, say(prefix + "." + (value.isEmpty() ? "none" : value)));
        }
        return choices;
    }
}
