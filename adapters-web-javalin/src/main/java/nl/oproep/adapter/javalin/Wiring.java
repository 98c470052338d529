package nl.oproep.adapter.javalin;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.json.JavalinJackson3;
import nl.oproep.announcement.MemberMails;
import nl.oproep.announcement.Unsubscribing;

/** Which path leads where. */
final class Wiring {
    private final Site site;
    private final Json json = new Json();
    private final RoutesConfig routes;
    private final PostingPages posting;
    private final AssignmentPages assignment;
    private final Api api;

    private Wiring(Site site, RoutesConfig routes) {
        this.site = site;
        this.routes = routes;
        this.posting = new PostingPages(site);
        this.assignment = new AssignmentPages(site, json);
        this.api = new Api(site, json);
    }

    static void into(JavalinConfig config, Site site) {
        var wiring = new Wiring(site, config.routes);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = Site.HTML;
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson3(wiring.json.mapper(), false));
        Patience.into(config.jetty);
        var headers = new Headers(site.oproep().network().baseUrl());
        config.routes.before(request -> {
            headers.add(request);
            asAsked(request);
        });
        wiring.readByMany();
        wiring.pages();
        wiring.privatePages();
        var privacy = new PrivacyRoutes(site, wiring.json, wiring.routes);
        privacy.open();
        privacy.office();
        new OfficeWiring(site, wiring.json, config.routes).wire();
        wiring.api();
        new Faults(site, wiring.json).into(config);
    }

    /** Javalin takes the method from this header when it is there, so that looking at a link could press its button (P5). */
    private static void asAsked(Context request) {
        if (request.header(Header.X_HTTP_METHOD_OVERRIDE) != null) {
            throw BadInput.malformed("method");
        }
    }

    /** Javalin takes the first path that fits, in the order in which they are told: what many ask for comes first, and after what stands beside it under a name of its own. */
    private void readByMany() {
        get("/", new BoardPages(site)::show);
        get(PostingPages.PATH, posting::show);
        get("/oproepen/{reference}", assignment::show);
        get(Api.ROOT + "/assignments/{reference}", api::show);
        get(Api.ROOT + "/assignments", api::list);
    }

    private void pages() {
        routes.post(PostingPages.PATH, posting::submitted);
        get("/oproepen/{reference}" + AssignmentPages.DATA, assignment::data);
        var responding = new ResponsePages(site);
        get("/oproepen/{reference}/reageren", responding::show);
        routes.post("/oproepen/{reference}/reageren", responding::submitted);
        var terms = new TermsPages(site);
        get("/werkafspraken", terms::current);
        get("/werkafspraken/{version}", terms::version);
        var feeds = new FeedPages(site);
        get("/feed.atom", feeds::feed);
        var maps = new SitemapPages(site);
        get("/sitemap.xml", maps::sitemap);
        get("/sitemap-{number}.xml", maps::part);
        get("/robots.txt", maps::robots);
        get(site.assets().stylesheet(), site.assets()::css);
        get("/oproep.svg", site.assets()::mark);
        var health = new HealthPages(site);
        get("/health/live", health::live);
        get("/health/ready", health::ready);
    }

    private void privatePages() {
        var manage = new ManagePages(site);
        get("/beheer-oproep/{token}", manage::show);
        routes.post("/beheer-oproep/{token}", manage::act);
        var edit = new EditPages(site, manage);
        get("/beheer-oproep/{token}/kopie", posting::copy);
        get("/beheer-oproep/{token}/wijzigen", edit::show);
        routes.post("/beheer-oproep/{token}/wijzigen", edit::submitted);
        var report = new ReportPages(site);
        get("/plaatsing", report::ask);
        routes.post("/plaatsing", report::asked);
        get("/plaatsing/{token}", report::show);
        routes.post("/plaatsing/{token}", report::report);
        var partner = new PartnerChangePages(site);
        get(PartnerChangePages.PATH, partner::show);
        routes.post(PartnerChangePages.PATH, partner::submitted);
        get(PartnerChangePages.CONFIRM, partner::look);
        routes.post(PartnerChangePages.CONFIRM, partner::confirm);
        members();
        var confirm = new ConfirmPages(site);
        get("/bevestigen/{token}", confirm::show);
        routes.post("/bevestigen/{token}", confirm::confirm);
    }

    private void members() {
        if (!site.oproep().hasMembers()) {
            return;
        }
        var pages = new MemberPages(site);
        get(MemberPages.PATH, pages::show);
        routes.post(MemberPages.PATH, pages::joined);
        get(MemberMails.CONFIRM_PAGE + "{token}", pages::confirmable);
        routes.post(MemberMails.CONFIRM_PAGE + "{token}", pages::confirm);
        get(MemberMails.CHANGE_PAGE + "{token}", pages::known);
        routes.post(MemberMails.CHANGE_PAGE + "{token}", pages::change);
        get(MemberMails.CHANGE_PAGE + "{token}" + BrochureDownload.NAME, new BrochureDownload(site)::toMember);
        get(Unsubscribing.PAGE + "{token}", pages::leaving);
        routes.post(Unsubscribing.PAGE + "{token}", pages::leave);
        var api = new MemberApi(site, json);
        routes.post(Api.ROOT + "/members", api::join);
    }

    private void api() {
        get(Api.ROOT + "/openapi.yaml", api::describe);
        routes.post(Api.ROOT + "/assignments", api::post);
        get(Api.ROOT + "/assignments/{reference}/form", api::form);
        routes.post(Api.ROOT + "/assignments/{reference}/responses", api::respond);
        routes.post(Api.ROOT + "/partners/changes", api::changePartner);
    }

    /** HEAD answers like GET, without the body. */
    private void get(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
