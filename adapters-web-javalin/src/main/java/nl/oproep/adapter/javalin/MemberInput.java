package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.oproep.announcement.ChangeMember;
import nl.oproep.announcement.JoinNetwork;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;

/** What somebody filled in on <em>Op zoek naar een opdracht</em>, from a form or from JSON (L1). */
final class MemberInput {
    private final Fields fields;
    private final Reading reading;
    private final MemberDraft draft;

    MemberInput(Fields fields) {
        this.fields = fields;
        this.reading = new Reading(fields);
        this.draft = new MemberDraft(
                reading.text("name"),
                fields.texts("disciplines"),
                regions(),
                Boolean.TRUE.equals(reading.yesNo("remote")),
                reading.whole("hoursMin"),
                reading.whole("hoursMax"),
                reading.text("availability"),
                reading.text("about"));
    }

    /** One a line, or between commas, as people type them. */
    private List<String> regions() {
        var regions = new ArrayList<String>();
        fields.texts("regions")
                .forEach(typed -> Arrays.stream(typed.split("[,;\\r\\n]+"))
                        .map(String::strip)
                        .filter(region -> !region.isEmpty())
                        .forEach(regions::add));
        return regions;
    }

    ChangeMember change(List<Upload> brochure, Language language) {
        return new ChangeMember(draft, brochure, fields.has("withoutBrochure", "true"), language);
    }

    JoinNetwork command(List<Upload> brochure, Language language) {
        return new JoinNetwork(draft, reading.text("email"), reading.text("acceptTerms"), brochure, language);
    }

    /** What could not be read; nothing else is looked at then. */
    List<Violation> problems() {
        return reading.problems();
    }

    List<Violation> and(List<Violation> found) {
        return reading.and(found);
    }

    /** What a member told, as it stands in the form. */
    static Fields known(Member member) {
        var profile = member.profile();
        var wanted = profile.preferences();
        var fields = Fields.none()
                .with("name", profile.name())
                .with("disciplines", wanted.disciplines())
                .with("regions", wanted.regions());
        fields = wanted.remote() ? fields.with("remote", "true") : fields;
        fields = wanted.hoursMin() == null
                ? fields
                : fields.with("hoursMin", wanted.hoursMin().toString());
        fields = wanted.hoursMax() == null
                ? fields
                : fields.with("hoursMax", wanted.hoursMax().toString());
        fields = profile.availability() == null ? fields : fields.with("availability", profile.availability());
        return profile.about() == null ? fields : fields.with("about", profile.about());
    }
}
