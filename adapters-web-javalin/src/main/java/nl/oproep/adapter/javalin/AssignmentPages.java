package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.kernel.Language;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsorship;

/** {@code /oproepen/{reference}}: one assignment exactly as supplied, with the plain warning before one responds (R7). */
final class AssignmentPages {
    /** What follows an assignment's path for programs. */
    static final String DATA = "/jobposting";

    private final Site site;
    private final Json json;

    AssignmentPages(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void show(Context request) {
        var p = site.phrases(request);
        var sponsored = site.oproep().sponsoring().shown(Slot.DETAIL);
        Published.send(
                site,
                request,
                new Key(p.language(), request.pathParam("reference")),
                sponsored,
                (assignment, standing) -> new Rendered(Site.HTML, page(p, assignment, standing, sponsored)));
    }

    /** The same for programs, while one can respond (schema.org, JSON-LD). */
    void data(Context request) {
        var p = site.phrases(request);
        Published.send(
                site, request, new DataKey(p.language(), request.pathParam("reference")), (assignment, standing) -> {
                    if (!standing.respondable()) {
                        throw Absent.unknown();
                    }
                    var network = site.oproep().network();
                    return new Rendered(JobPosting.TYPE, json.bytes(JobPosting.of(assignment, network, p)));
                });
    }

    private byte[] page(Phrases p, PublishedAssignment assignment, Standing standing, List<Sponsorship> sponsored) {
        var here = "/oproepen/" + assignment.reference();
        var network = site.oproep().network();
        var frame = site.indexed(p, assignment.profile().title(), here)
                .described(Summary.of(assignment.profile().text()), network);
        var told = standing.respondable() ? frame.data(p.link(here + DATA)) : frame;
        return site.render(
                told,
                "assignment",
                Map.of(
                        "assignment",
                        assignment,
                        "respondable",
                        standing.respondable(),
                        "network",
                        network,
                        "fresh",
                        standing.fresh(),
                        "sponsored",
                        sponsored));
    }

    /** An assignment's page in one language. */
    private record Key(Language language, String reference) {}

    /** The same for programs. */
    private record DataKey(Language language, String reference) {}
}
