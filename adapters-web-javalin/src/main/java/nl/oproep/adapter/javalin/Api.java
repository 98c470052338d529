package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.PostAssignment;
import nl.oproep.assignment.Posted;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Violation;
import nl.oproep.partner.ChangeSubmitted;
import nl.oproep.response.Submitted;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1}: what the pages do, for programs. */
final class Api {
    static final String ROOT = "/api/v1";

    private final Site site;
    private final Json json;
    private final Rendered description = new Rendered("application/yaml; charset=utf-8", Assets.bytes("openapi.yaml"));

    Api(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void describe(Context request) {
        description.send(request);
    }

    void list(Context request) {
        var search = Query.of(request).search();
        Found.send(site, request, new ListKey(search), search, found -> {
            var view = new LinkedHashMap<String, @Nullable Object>();
            view.put("items", found.entries().stream().map(Views::entry).toList());
            view.put("total", found.total());
            view.put("page", search.page());
            view.put("size", search.size());
            view.put("asOf", found.newest() == null ? null : found.newest().toString());
            return new Rendered(Json.TYPE, json.bytes(view));
        });
    }

    void show(Context request) {
        Published.send(
                site,
                request,
                new ShowKey(request.pathParam("reference")),
                (assignment, standing) ->
                        new Rendered(Json.TYPE, json.bytes(Views.assignment(assignment, standing.respondable()))));
    }

    void form(Context request) {
        var p = site.phrases(request);
        var terms = site.oproep().agreements().current().version();
        Published.send(
                site, request, new FormKey(request.pathParam("reference"), p.language()), (assignment, standing) -> {
                    var id = site.oproep().network().link(ROOT + "/assignments/" + assignment.reference() + "/form");
                    return new Rendered(
                            "application/schema+json; charset=utf-8",
                            json.bytes(FormSchema.of(assignment, p, id, terms)));
                });
    }

    void post(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().any(request)) {
            site.gate().call(request);
            var fields = DraftInput.numbered(incoming.fields());
            var reading = new Reading(fields);
            var p = site.phrases(request);
            var command = new PostAssignment(
                    DraftInput.draft(fields, reading),
                    DraftInput.poster(reading),
                    reading.text("acceptTerms"),
                    p.language(),
                    site.gate().token(fields),
                    Boolean.TRUE.equals(reading.yesNo("giveawaysConfirmed")));
            posted(request, p, command, reading);
        }
    }

    private void posted(Context request, Phrases p, PostAssignment command, Reading reading) {
        if (!reading.problems().isEmpty()) {
            refuse(request, p, reading.and(site.oproep().posting().check(command)));
            return;
        }
        site.gate().storing(command.poster().email(), null);
        var posted = site.oproep().posting().post(command);
        if (posted instanceof Posted.Accepted accepted) {
            site.gate().stored(command.poster().email(), null);
            request.header("Location", ROOT + "/assignments/" + accepted.reference());
            json.send(
                    request,
                    201,
                    Views.pair(
                            "reference", accepted.reference().value(),
                            "state", accepted.state().name()));
        } else if (posted instanceof Posted.Refused refused) {
            refuse(request, p, refused.violations());
        }
    }

    void respond(Context request) throws IOException {
        site.gate().enter(request);
        var assignment = Published.reference(request);
        try (var incoming = site.intake().any(request)) {
            site.gate().call(request);
            var submitted = Submission.of(site, request, assignment, incoming).submit();
            if (submitted instanceof Submitted.Received received) {
                json.send(
                        request,
                        202,
                        Views.pair(
                                "receipt", received.receipt().receipt(),
                                "sha256", received.receipt().sha256().hex()));
            } else if (submitted instanceof Submitted.Refused refused) {
                refuse(request, site.phrases(request), refused.violations());
            } else {
                throw submitted instanceof Submitted.Closed
                        ? new Closed()
                        : submitted instanceof Submitted.Gone ? Absent.gone() : Absent.unknown();
            }
        }
    }

    /** Answers the same whether or not the address is on file (V10). */
    void changePartner(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().any(request)) {
            site.gate().call(request);
            var p = site.phrases(request);
            var command = PartnerChangeInput.command(incoming.fields(), p.language());
            site.gate().storing(command.email(), null);
            if (site.oproep().changingPartner().submit(command) instanceof ChangeSubmitted.Refused refused) {
                refuse(request, p, refused.violations());
            } else {
                site.gate().stored(command.email(), null);
                json.send(request, 202, Map.of("state", "RECEIVED"));
            }
        }
    }

    private void refuse(Context request, Phrases p, List<Violation> violations) {
        Problem.violations(json, request, p, violations);
    }

    /** A page of the list. */
    private record ListKey(BoardSearch search) {}

    /** One assignment. */
    private record ShowKey(String reference) {}

    /** One form in one language. */
    private record FormKey(String reference, Language language) {}
}
