package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.oproep.mail.Pause;
import nl.oproep.operator.Matter;
import nl.oproep.operator.Overseeing;

/** {@code /beheer}: what needs a person today, each matter with its number and the way to it; and the first steps, while there is nothing yet. */
final class TodayPages {
    private final Site site;

    TodayPages(Site site) {
        this.site = site;
    }

    /**
     * One matter.
     *
     * @param heading what it is called
     * @param words what to do about it
     * @param link the way to it
     * @param figure how many there are
     * @param waits whether there is any
     */
    record Tile(String heading, String words, String link, String figure, boolean waits) {}

    void show(Context request) {
        var p = site.phrases(request);
        var tiles = tiles(request, p);
        var values = new HashMap<String, Object>();
        values.put("tiles", tiles);
        values.put("calm", tiles.stream().noneMatch(Tile::waits));
        values.put(
                "paused", site.oproep().dispatching().pause().map(Pause::reason).orElse(""));
        values.put(
                "fresh", site.oproep().surveying().find(null, null, false, 1, 1).total() == 0);
        values.put("accounts", site.oproep().backOffice().keepsAccounts());
        site.page(request, 200, site.unlisted(p, p.say("today.title"), Operator.ROOT), "today", values);
    }

    /** Only what this operator may open. */
    private List<Tile> tiles(Context request, Phrases p) {
        var who = Who.of(request);
        var counts =
                site.oproep().backOffice().overseeing().waiting(site.oproep().today());
        var tiles = new ArrayList<Tile>();
        for (var matter : Matter.values()) {
            var path = path(matter);
            int count = counts.getOrDefault(matter, 0);
            if (there(matter)
                    && who != null
                    && Area.of(path.split("\\?", 2)[0], Operator.ROOT).opens(who.roles(), false)) {
                tiles.add(new Tile(
                        p.say("today." + matter),
                        p.say("today." + matter + ".text"),
                        p.link(path),
                        p.count(count) + (count == Overseeing.MOST ? "+" : ""),
                        count > 0));
            }
        }
        return tiles;
    }

    private boolean there(Matter matter) {
        return switch (matter) {
            case INVOICES -> site.oproep().bills();
            case REQUESTS -> site.oproep().privacy().answersRequests();
            case REVIEW, SILENT, UNREACHABLE, MAIL -> true;
        };
    }

    private static String path(Matter matter) {
        return switch (matter) {
            case REVIEW -> SurveyPages.PATH + "?state=AWAITING_REVIEW";
            case SILENT -> ProcedurePages.PATH;
            case UNREACHABLE -> SurveyPages.PATH + "?unreachable=true";
            case MAIL -> DeliveryPages.PATH;
            case REQUESTS -> "/beheer/verzoeken";
            case INVOICES -> InvoicePages.PATH;
        };
    }
}
