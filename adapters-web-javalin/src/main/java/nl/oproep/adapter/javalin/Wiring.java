package nl.oproep.adapter.javalin;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.json.JavalinJackson3;

/** Which path leads where. */
final class Wiring {
    private final Site site;
    private final Json json = new Json();
    private final RoutesConfig routes;

    private Wiring(Site site, RoutesConfig routes) {
        this.site = site;
        this.routes = routes;
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
        config.routes.before(headers::add);
        config.routes.before(Wiring::asAsked);
        wiring.pages();
        wiring.privatePages();
        wiring.operator();
        wiring.api();
        new Faults(site, wiring.json).into(config);
    }

    /** Javalin takes the method from this header when it is there, so that looking at a link could press its button (P5). */
    private static void asAsked(Context request) {
        if (request.header(Header.X_HTTP_METHOD_OVERRIDE) != null) {
            throw BadInput.malformed("method");
        }
    }

    private void pages() {
        get("/", new BoardPages(site)::show);
        var posting = new PostingPages(site);
        get(PostingPages.PATH, posting::show);
        routes.post(PostingPages.PATH, posting::submitted);
        get("/oproepen/{reference}", new AssignmentPages(site)::show);
        var responding = new ResponsePages(site);
        get("/oproepen/{reference}/reageren", responding::show);
        routes.post("/oproepen/{reference}/reageren", responding::submitted);
        var terms = new TermsPages(site);
        get("/werkafspraken", terms::current);
        get("/werkafspraken/{version}", terms::version);
        var feeds = new FeedPages(site);
        get("/feed.atom", feeds::feed);
        get("/sitemap.xml", feeds::sitemap);
        get("/robots.txt", feeds::robots);
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
        get("/beheer-oproep/{token}/wijzigen", edit::show);
        routes.post("/beheer-oproep/{token}/wijzigen", edit::submitted);
        var confirm = new ConfirmPages(site);
        get("/bevestigen/{token}", confirm::show);
        routes.post("/bevestigen/{token}", confirm::confirm);
    }

    private void operator() {
        var door = new Operator(site.operator(), site.oproep().network().baseUrl());
        for (var path : new String[] {"/beheer", "/beheer/*", OperatorApi.ROOT + "/*"}) {
            routes.before(path, door::check);
        }
        var pages = new OperatorPages(site);
        get("/beheer", pages::show);
        routes.post("/beheer/oproepen/{reference}/{act}", pages::act);
        routes.post("/beheer/berichten/{id}/retry", pages::retry);
        var api = new OperatorApi(site, json);
        get(OperatorApi.ROOT + "/assignments", api::assignments);
        get(OperatorApi.ROOT + "/assignments/{reference}/responses", api::responses);
        routes.post(OperatorApi.ROOT + "/assignments/{reference}/{act}", api::act);
        get(OperatorApi.ROOT + "/deliveries", api::deliveries);
        routes.post(OperatorApi.ROOT + "/deliveries/{id}/retry", api::retry);
    }

    private void api() {
        var api = new Api(site, json);
        get(Api.ROOT + "/openapi.yaml", api::describe);
        get(Api.ROOT + "/assignments", api::list);
        routes.post(Api.ROOT + "/assignments", api::post);
        get(Api.ROOT + "/assignments/{reference}", api::show);
        get(Api.ROOT + "/assignments/{reference}/form", api::form);
        routes.post(Api.ROOT + "/assignments/{reference}/responses", api::respond);
    }

    /** HEAD answers like GET, without the body. */
    private void get(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
