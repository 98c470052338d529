package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.Suppression;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.Sha256;
import nl.oproep.operator.Listed;
import org.jspecify.annotations.Nullable;

/** {@code /beheer/leden}: who receives what the network sends, and how far the latest of it is (L1, L2). */
final class MemberListPages {
    static final String PATH = "/beheer/leden";
    private static final int ISSUES = 10;

    private final Site site;

    MemberListPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        var p = site.phrases(request);
        var paged = Paged.shown(request);
        var values = new HashMap<String, Object>();
        values.put("members", members(paged, p));
        values.put("issues", issues(p));
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.MEMBERS));
        site.page(request, 200, site.unlisted(p, p.say("members.title"), PATH), "members", values);
    }

    private List<Row> members(Paged paged, Phrases p) {
        var members = site.oproep().joining().list(paged.size(), paged.offset());
        var suppressed = site
                .oproep()
                .suppressing()
                .among(members.stream().map(Member::hash).toList())
                .stream()
                .collect(Collectors.toMap(Suppression::hash, one -> one));
        var brochures = site.oproep()
                .presenting()
                .among(members.stream().map(Member::id).toList());
        return members.stream()
                .map(member -> row(member, suppressed, brochures.get(member.id()), p))
                .toList();
    }

    private static Row row(
            Member member, Map<Sha256, Suppression> suppressed, @Nullable Attachment brochure, Phrases p) {
        var profile = member.profile();
        var wanted = profile.preferences();
        var name = Row.text(profile.name());
        var kept = suppressed.get(member.hash());
        return Row.of(
                kept == null
                        ? name
                        : name.and(Row.text(p.say("members.suppressed." + kept.reason()))
                                .tagged("tag warn")),
                Row.text(profile.email().value()),
                Row.text(p.disciplines(wanted.disciplines())),
                Row.text(String.join(", ", wanted.regions())),
                brochure == null
                        ? Row.text("")
                        : Row.link(brochure.name(), PATH + '/' + member.id() + BrochureDownload.NAME),
                Row.fit(p.brief(member.confirmedAt())));
    }

    /** The latest that went to anybody at all; an announcement that fitted nobody is not worth a line. */
    private List<Row> issues(Phrases p) {
        return site.oproep().issuing().list(ISSUES, 0).stream()
                .filter(issue -> issue.finishedAt() == null
                        || issue.tally().sent() + issue.tally().refused() > 0)
                .map(issue -> row(issue, p))
                .toList();
    }

    private static Row row(Issue issue, Phrases p) {
        var kind = "members.kind." + issue.content().kind().name();
        boolean over = issue.finishedAt() != null;
        return Row.of(
                Row.text(p.knows(kind) ? p.say(kind) : issue.content().kind().name()),
                Row.fit(p.brief(issue.createdAt())),
                Row.number(p.count(issue.tally().sent())),
                Row.number(p.count(issue.tally().later())),
                Row.number(p.count(issue.tally().refused())),
                Row.text(p.say(over ? "members.done" : "members.underWay")).tagged(over ? "tag plain" : "tag"));
    }
}
