package nl.oproep.adapter.javalin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.oproep.assignment.Reference;
import nl.oproep.testkit.Fixtures;

/** How to make each documented call so that it succeeds, by its operationId, on a site that publishes at once. */
final class DocumentedCalls {
    static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };
    private static final String ROOT = "/api/v1";
    private static final String OPERATOR = ROOT + "/operator";
    private static final String MEMBER = "lid@lid-kanarie.example";

    private final Running site;
    private final Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();
    private final String reference;

    private DocumentedCalls(Running site) {
        this.site = site;
        this.reference = site.posted();
    }

    static Map<String, Supplier<Answer>> of(Running site) {
        var calls = new DocumentedCalls(site);
        calls.everybody();
        calls.procedures();
        calls.money();
        calls.words();
        calls.privacy();
        return calls.calls;
    }

    private void everybody() {
        var assignment = ROOT + "/assignments/" + reference;
        reads("describe", ROOT + "/openapi.yaml");
        reads("listAssignments", ROOT + "/assignments?q=controller&discipline=FINANCE&page=1&size=5");
        sends("postAssignment", ROOT + "/assignments", JsonPosting.all());
        reads("showAssignment", assignment);
        reads("showForm", assignment + "/form");
        calls.put("respond", this::respond);
        calls.put("joinNetwork", this::join);
        sends(
                "changePartner",
                ROOT + "/partners/changes",
                "{\"email\":\"p@partner-kanarie.example\",\"name\":\"Naam\",\"acceptTerms\":\"16.21\"}");
        sends(
                "askPrivacy",
                ROOT + "/privacy-requests",
                "{\"email\":\"p@partner-kanarie.example\",\"kind\":\"ACCESS\"}");
    }

    private Answer respond() {
        return site.post(ROOT + "/assignments/" + reference + "/responses", Running.JSON, Responses.json());
    }

    /** Confirms, too, so that there is a member to list. */
    private Answer join() {
        var answer = site.post(
                ROOT + "/members",
                Running.JSON,
                "{\"name\":\"Kanarie Lid\",\"email\":\"" + MEMBER
                        + "\",\"disciplines\":[\"FINANCE\"],\"regions\":[\"Utrecht\"],\"acceptTerms\":\"16.21\"}");
        site.deliver();
        site.form(site.letters.link("inschrijven/bevestigen"), List.of());
        return answer;
    }

    /** Of somebody who sent the form with one. */
    private Answer brochure() {
        site.multipart(
                ROOT + "/members",
                Running.pairs("name", "Kanarie Anders", "email", "b@lid-kanarie.example", "acceptTerms", "16.21"),
                "brochure.pdf",
                Fixtures.aPdf());
        site.deliver();
        site.form(site.letters.link("inschrijven/bevestigen"), List.of());
        return site.get(OPERATOR + "/members/" + withBrochure() + "/brochure", LOGIN);
    }

    private String withBrochure() {
        for (var member : site.get(OPERATOR + "/members", LOGIN).json().path("items")) {
            if (member.path("brochure").isObject()) {
                return member.path("id").stringValue();
            }
        }
        throw new AssertionError("nobody has a brochure");
    }

    private void procedures() {
        var assignments = OPERATOR + "/assignments";
        reads("superviseAssignments", assignments + "?q=controller&state=OPEN");
        reads("course", assignments + '/' + reference + "/feedback");
        sends("report", assignments + '/' + reference + "/feedback", "{\"stage\":\"INTERVIEWS\",\"text\":\"Kort.\"}");
        reads("silentProcedures", OPERATOR + "/procedures");
        calls.put("close", () -> act(site.posted(), "close", "{}"));
        calls.put("reopen", () -> {
            var closed = site.posted();
            act(closed, "close", "{}");
            return act(closed, "reopen", "{}");
        });
        calls.put("finish", () -> act(site.posted(), "finish", "{\"outcome\":\"WITHDRAWN\"}"));
        calls.put("release", this::release);
        calls.put("reachable", () -> act(site.posted(), "reachable", "{\"email\":\"nieuw@kanarie.example\"}"));
        reads("followUp", assignments + '/' + reference + "/responses");
        reads("listDeliveries", OPERATOR + "/deliveries?state=DELIVERED");
        calls.put("retryDelivery", this::retry);
    }

    private Answer release() {
        return act(site.posted(), "release", "{}");
    }

    private Answer act(String of, String act, String json) {
        return site.post(OPERATOR + "/assignments/" + of + '/' + act, Running.JSON, json, LOGIN);
    }

    private Answer retry() {
        site.letters.refuses(true);
        site.posted();
        site.deliver();
        site.letters.refuses(false);
        var failed = site.get(OPERATOR + "/deliveries", LOGIN).json().path("items");
        return site.post(
                OPERATOR + "/deliveries/" + failed.get(0).path("id").stringValue() + "/retry",
                Running.JSON,
                "{}",
                LOGIN);
    }

    private void money() {
        reads("listPlacements", OPERATOR + "/placements");
        calls.put("recordPlacement", this::place);
        calls.put("getPlacement", () -> site.get(placement(), LOGIN));
        calls.put("changePlacement", () -> site.patch(placement(), "{\"end\":\"2026-12-31\"}", LOGIN));
        calls.put("getFee", () -> site.get(placement() + "/fee", LOGIN));
        sends("runInvoices", OPERATOR + "/invoices/run", "{\"dryRun\":false}");
        reads("listInvoices", OPERATOR + "/invoices");
        reads("exportInvoices", OPERATOR + "/invoices.csv");
        calls.put("getInvoice", () -> site.get(OPERATOR + "/invoices/" + first("/invoices", "number"), LOGIN));
        reads("listPartners", OPERATOR + "/partners");
        sends(
                "addPartner",
                OPERATOR + "/partners",
                "{\"email\":\"p@partner-kanarie.example\",\"start\":\"2026-01-01\"}");
        calls.put(
                "endPartner",
                () -> site.patch(
                        OPERATOR + "/partners/" + first("/partners", "id"), "{\"end\":\"2026-12-31\"}", LOGIN));
    }

    private Answer place() {
        var response = site.oproep
                .followingUp()
                .list(Reference.parse(reference).orElseThrow(), 1, 0)
                .get(0)
                .id();
        return site.post(OPERATOR + "/placements", Running.JSON, """
                {"response":"%s","start":"2026-10-01","billing":{"name":"Kanarie BV","street":"Straat 1","postcode":"1234 AB","city":"Utrecht","country":"NL","kvk":"12345678","email":"f@debiteur-kanarie.example"}}""".formatted(response), LOGIN);
    }

    private String placement() {
        return OPERATOR + "/placements/" + first("/placements", "id");
    }

    private String first(String list, String name) {
        return site.get(OPERATOR + list, LOGIN)
                .json()
                .path("items")
                .get(0)
                .path(name)
                .stringValue();
    }

    private void words() {
        reads("listMembers", OPERATOR + "/members");
        calls.put("memberBrochure", this::brochure);
        reads("listNewsletters", OPERATOR + "/newsletters");
        sends("composeNewsletter", OPERATOR + "/newsletters", "{\"subject\":\"Nieuws\",\"text\":\"Tekst\"}");
        calls.put("showNewsletter", () -> site.get(newsletter(), LOGIN));
        calls.put(
                "testNewsletter",
                () -> site.post(
                        newsletter() + "/test",
                        Running.JSON,
                        "{\"email\":\"" + Fixtures.NETWORK.mailbox().value() + "\"}",
                        LOGIN));
        calls.put("sendNewsletter", () -> site.post(newsletter() + "/send", Running.JSON, "{}", LOGIN));
        reads("listSponsorships", OPERATOR + "/sponsorships");
        sends(
                "addSponsorship",
                OPERATOR + "/sponsorships",
                "{\"slot\":\"BOARD\",\"text\":\"Tekst\",\"target\":\"https://sponsor.example/\",\"start\":\"2026-12-01\",\"end\":\"2026-12-31\"}");
        calls.put("showSponsorship", () -> site.get(sponsorship(), LOGIN));
        calls.put("changeSponsorship", () -> site.patch(sponsorship(), "{\"end\":\"2026-12-30\"}", LOGIN));
    }

    private void privacy() {
        var requests = OPERATOR + "/privacy-requests";
        reads("listPrivacyRequests", requests);
        sends("takePrivacyRequest", requests, "{\"email\":\"v@verzoek-kanarie.example\",\"kind\":\"ACCESS\"}");
        calls.put("getPrivacyRequest", () -> site.get(requests + '/' + first("/privacy-requests", "id"), LOGIN));
        calls.put(
                "actOnPrivacyRequest",
                () -> site.post(
                        requests + '/' + first("/privacy-requests", "id") + "/answer", Running.JSON, "{}", LOGIN));
        reads("listHolds", OPERATOR + "/holds");
        sends("runRetention", OPERATOR + "/retention/run", "{\"dryRun\":true}");
        reads("getRegister", OPERATOR + "/register");
    }

    private String newsletter() {
        return OPERATOR + "/newsletters/" + first("/newsletters", "id");
    }

    private String sponsorship() {
        return OPERATOR + "/sponsorships/" + first("/sponsorships", "id");
    }

    private void reads(String id, String path) {
        calls.put(id, () -> site.get(path, LOGIN));
    }

    private void sends(String id, String path, String json) {
        calls.put(id, () -> site.post(path, Running.JSON, json, LOGIN));
    }
}
