package nl.oproep.adapter.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Which path leads where in what concerns personal data. */
final class PrivacyRoutes {
    private final Site site;
    private final Json json;
    private final RoutesConfig routes;

    PrivacyRoutes(Site site, Json json, RoutesConfig routes) {
        this.site = site;
        this.json = json;
        this.routes = routes;
    }

    /** For everybody. */
    void open() {
        var register = new RegisterPages(site);
        get(RegisterPages.NOTICE, register::notice);
        get(RegisterPages.REGISTER, register::register);
        get(RegisterPages.MARKDOWN, register::markdown);
        if (!site.oproep().privacy().answersRequests()) {
            return;
        }
        var asking = new PrivacyPages(site);
        get(PrivacyPages.PATH, asking::show);
        routes.post(PrivacyPages.PATH, asking::submitted);
        routes.post(PrivacyApi.PATH, new PrivacyApi(site, json)::ask);
        var held = new HeldPages(site, json);
        get(PrivacyPages.PATH + "/{token}", held::show);
        routes.post(PrivacyPages.PATH + "/{token}", held::act);
        get(PrivacyPages.PATH + "/{token}" + HeldPages.COPY, held::copy);
    }

    /** For who may see to it. */
    void office() {
        var retention = new RetentionPages(site);
        get(RetentionPages.PATH, retention::show);
        routes.post(RetentionPages.PATH, retention::run);
        var api = new RetentionApi(site, json);
        routes.post(RetentionApi.RUN, api::run);
        get(RetentionApi.REGISTER, api::register);
        if (site.oproep().privacy().answersRequests()) {
            requests();
        }
    }

    private void requests() {
        var pages = new RequestPages(site);
        get(RequestPages.PATH, pages::list);
        routes.post(RequestPages.PATH, pages::take);
        get(RequestPages.PATH + "/{id}", pages::show);
        routes.post(RequestPages.PATH + "/{id}", pages::act);
        var api = new RequestApi(site, json);
        get(RequestApi.PATH, api::list);
        routes.post(RequestApi.PATH, api::take);
        get(RequestApi.PATH + "/{id}", api::show);
        routes.post(RequestApi.PATH + "/{id}/{act}", api::act);
        get(RequestApi.HOLDS, api::holds);
    }

    /** HEAD answers like GET, without the body. */
    private void get(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
