package nl.oproep.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;

/** What pages and mails say about categories, decisions and terms of retention, in one language. */
public final class PrivacyWording {
    private final Texts texts;
    private final DateTimeFormatter day;

    private PrivacyWording(Texts texts, DateTimeFormatter day) {
        this.texts = texts;
        this.day = day;
    }

    /** In that language, with days of that zone. */
    public static PrivacyWording in(Language language, ZoneId zone) {
        return new PrivacyWording(
                Texts.of("nl.oproep.privacy.wording", language, PrivacyWording.class),
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).withZone(zone));
    }

    /** How people call a category. */
    public String category(DataCategory category) {
        return texts.text("category." + category.code());
    }

    /** What became of a category, by the three conditions of the agreements: a sentence for what was erased, and one for each reason why something stays. */
    public List<String> sentences(Decision decision) {
        return sentences(decision, "decision.erased");
    }

    /** The same before anything is erased: what would become of a category. */
    public List<String> foretold(Decision decision) {
        return sentences(decision, "decision.erasable");
    }

    private List<String> sentences(Decision decision, String erased) {
        if (decision.present() == 0) {
            return List.of(texts.text("decision.absent"));
        }
        var sentences = new ArrayList<String>();
        if (decision.erased() > 0) {
            sentences.add(texts.text(erased, Map.of("number", Integer.toString(decision.erased()))));
        }
        decision.kept().forEach(kept -> sentences.add(kept(kept)));
        return sentences;
    }

    private String kept(Decision.Kept kept) {
        var until = kept.until();
        return texts.text(
                        "decision.kept",
                        Map.of(
                                "number", Integer.toString(kept.number()),
                                "removable", answer(kept.removable()),
                                "lapsed", answer(kept.lapsed()),
                                "reason", texts.text("reason." + kept.reason())))
                + (until == null ? "" : " " + texts.text("decision.until", Map.of("day", day(until))));
    }

    private String answer(boolean yes) {
        return texts.text(yes ? "yes" : "no");
    }

    /** A day, as people write it. */
    public String day(Instant moment) {
        return day.format(moment);
    }

    /** A length of time, as people say it. */
    public String period(Period period) {
        if (period.isZero()) {
            return texts.text("period.none");
        }
        var parts = new ArrayList<String>();
        add(parts, "years", period.getYears());
        add(parts, "months", period.getMonths());
        add(parts, "days", period.getDays());
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String unit, int number) {
        if (number != 0) {
            parts.add(texts.text(
                    "period." + unit + (number == 1 ? ".one" : ""), Map.of("number", Integer.toString(number))));
        }
    }
}
