package nl.oproep.announcement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.CanonicalText;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/** The canonical rendering of what a member, or somebody who wants to be one, supplied (M3). */
final class MemberCopy {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private final Texts texts;
    private final CanonicalText copy;
    private final ZoneId zone;

    private MemberCopy(Language language, ZoneId zone) {
        this.texts = Texts.of("nl.oproep.announcement.copy", language, MemberCopy.class);
        this.copy = new CanonicalText(texts);
        this.zone = zone;
    }

    /** Of a form. */
    static String of(Registration form, Optional<Attachment> brochure, ZoneId zone) {
        return new MemberCopy(form.language(), zone)
                .told("joining", form.createdAt(), form.consent(), form.profile())
                .brochure(brochure)
                .toString();
    }

    /** Of a change. */
    static String of(Member member, Optional<Attachment> brochure, boolean without, ZoneId zone) {
        var copy = new MemberCopy(member.language(), zone).told("change", member.lastSign(), null, member.profile());
        return (without ? copy.withoutBrochure() : copy.brochure(brochure)).toString();
    }

    private MemberCopy told(String title, Instant at, @Nullable Consent consent, MemberProfile profile) {
        var wanted = profile.preferences();
        copy.line(texts.text("title." + title))
                .line("")
                .field("submittedAt", WHEN.format(at.atZone(zone)))
                .field("terms", consent == null ? null : consent.version())
                .field("name", profile.name())
                .field("email", profile.email().value())
                .field("availability", profile.availability())
                .field("hoursMin", text(wanted.hoursMin()))
                .field("hoursMax", text(wanted.hoursMax()))
                .field("remote", texts.text(wanted.remote() ? "yes" : "no"));
        several("disciplines", wanted.disciplines());
        several("regions", wanted.regions());
        copy.block("about", profile.about());
        return this;
    }

    private void several(String label, List<String> values) {
        copy.line(texts.text(label) + ": " + values.size());
        values.forEach(value -> copy.line("- " + value));
    }

    private MemberCopy brochure(Optional<Attachment> brochure) {
        brochure.ifPresent(file -> copy.line("")
                .field("brochure", file.name())
                .line("  " + file.size() + " bytes, " + file.contentType() + ", SHA-256 " + file.sha256()));
        return this;
    }

    private MemberCopy withoutBrochure() {
        copy.line("").field("brochure", texts.text("removed"));
        return this;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    @Override
    public String toString() {
        return copy.toString();
    }
}
