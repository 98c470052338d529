package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.oproep.assignment.Reference;
import nl.oproep.operator.Listed;
import nl.oproep.operator.Noted;

/** {@code /beheer/verslag}: what operators did, by reference: nothing in it is about a person but which operator it was (V7). */
final class LogPages {
    static final String PATH = "/beheer/verslag";

    private static final Map<String, String> PAGES = Map.of(
            "placement", PlacementPages.PATH,
            "sponsorship", SponsorPages.PATH,
            "newsletter", NewsletterPages.PATH,
            "operator", OperatorsPages.PATH,
            "privacy", RequestPages.PATH);

    private static final Pattern UUID_SHAPED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Site site;

    LogPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        var p = site.phrases(request);
        var paged = Paged.shown(request);
        var backOffice = site.oproep().backOffice();
        var names = new HashMap<UUID, String>();
        var rows = backOffice.noting().list(paged.size(), paged.offset()).stream()
                .map(note -> Row.of(
                        Row.fit(p.brief(note.at())),
                        Row.text(who(note, names, p)),
                        Row.text(act(note, p)),
                        about(note, p)))
                .toList();
        var values = new HashMap<String, Object>();
        values.put("rows", rows);
        values.put("pager", Pager.of(p, PATH, paged, backOffice.overseeing().total(Listed.NOTES)));
        site.page(request, 200, site.unlisted(p, p.say("log.title"), PATH), "log", values);
    }

    private String who(Noted note, Map<UUID, String> names, Phrases p) {
        var operator = note.operator();
        if (operator == null || !site.oproep().backOffice().keepsAccounts()) {
            return p.say("log.host");
        }
        return names.computeIfAbsent(
                operator,
                id -> site.oproep()
                        .backOffice()
                        .appointing()
                        .find(id)
                        .map(account -> account.name())
                        .orElse("–"));
    }

    /** What was done, in words where there are any. */
    static String act(Noted note, Phrases p) {
        return p.knows("act." + note.act()) ? p.say("act." + note.act()) : note.act();
    }

    /** A link where there is still a page of it to open. */
    private static Row.Cell about(Noted note, Phrases p) {
        var reference = note.reference();
        if (Reference.parse(reference).isPresent()) {
            return Row.link(reference, p.link(SurveyPages.PATH + '/' + reference));
        }
        var page = PAGES.get(note.act().split("\\.", 2)[0]);
        boolean gone = note.act().equals("privacy.erase");
        return page != null && !gone && UUID_SHAPED.matcher(reference).matches()
                ? Row.link(reference.substring(0, 8) + '…' + reference.substring(31), p.link(page + '/' + reference))
                : Row.code(reference);
    }
}
