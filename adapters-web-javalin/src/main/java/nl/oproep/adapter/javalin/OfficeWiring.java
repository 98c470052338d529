package nl.oproep.adapter.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import nl.oproep.Oproep;

/** Which path of the back office and of the operator's API leads where. */
final class OfficeWiring {
    private final Site site;
    private final Oproep oproep;
    private final Json json;
    private final RoutesConfig routes;

    OfficeWiring(Site site, Json json, RoutesConfig routes) {
        this.site = site;
        this.oproep = site.oproep();
        this.json = json;
        this.routes = routes;
    }

    void wire() {
        var door = new Operator(site, oproep.network().baseUrl());
        var logbook = new Logbook(site);
        for (var path : new String[] {Operator.ROOT, Operator.ROOT + "/*", OperatorApi.ROOT + "/*"}) {
            routes.before(path, door::check);
            routes.after(path, logbook::note);
            routes.after(path, Intake::forget);
        }
        doors();
        assignments();
        mail();
        office();
        placements();
        sponsorships();
        if (oproep.hasMembers()) {
            members();
            newsletters();
        }
        if (oproep.bills()) {
            invoices();
        }
    }

    private void doors() {
        var signIn = new SignInPages(site);
        get(SignInPages.PATH, signIn::show);
        routes.post(SignInPages.PATH, signIn::signIn);
        get(SignInPages.CODE, signIn::showCode);
        routes.post(SignInPages.CODE, signIn::giveCode);
        routes.post(SignInPages.OUT, signIn::signOut);
        if (oproep.backOffice().keepsAccounts()) {
            var account = new AccountPages(site);
            get(AccountPages.PATH, account::show);
            routes.post(AccountPages.PASSWORD, account::password);
            routes.post(AccountPages.FACTOR, account::factor);
            var operators = new OperatorsPages(site);
            get(OperatorsPages.PATH, operators::list);
            routes.post(OperatorsPages.PATH, operators::appoint);
            get(OperatorsPages.PATH + "/{id}", operators::show);
            routes.post(OperatorsPages.PATH + "/{id}", operators::change);
        }
    }

    private void assignments() {
        var list = new SurveyPages(site);
        get(SurveyPages.PATH, list::show);
        var course = new CoursePages(site);
        get(SurveyPages.PATH + "/{reference}", course::show);
        routes.post(SurveyPages.PATH + "/{reference}/{act}", course::act);
        var procedures = new ProcedurePages(site);
        get(ProcedurePages.PATH, procedures::list);
        routes.post(ProcedurePages.PATH + "/{reference}", procedures::report);
        var api = new OperatorApi(site, json);
        get(OperatorApi.ROOT + "/assignments", api::assignments);
        get(OperatorApi.ROOT + "/assignments/{reference}/responses", api::responses);
        var feedback = new FeedbackApi(site, json);
        get(OperatorApi.ROOT + "/assignments/{reference}/feedback", feedback::show);
        routes.post(OperatorApi.ROOT + "/assignments/{reference}/feedback", feedback::report);
        get(OperatorApi.ROOT + "/procedures", feedback::silent);
        for (var act : new String[] {"release", "close", "reopen", "finish", "reachable"}) {
            routes.post(OperatorApi.ROOT + "/assignments/{reference}/" + act, request -> api.act(request, act));
        }
    }

    private void mail() {
        var pages = new DeliveryPages(site);
        get(DeliveryPages.PATH, pages::list);
        routes.post(DeliveryPages.PATH + "/{id}/retry", pages::retry);
        var api = new OperatorApi(site, json);
        get(OperatorApi.ROOT + "/deliveries", api::deliveries);
        routes.post(OperatorApi.ROOT + "/deliveries/{id}/retry", api::retry);
    }

    private void office() {
        get(Operator.ROOT, new TodayPages(site)::show);
        get(SettingsPages.PATH, new SettingsPages(site)::show);
        get(LogPages.PATH, new LogPages(site)::list);
    }

    private void placements() {
        var pages = new PlacementPages(site);
        get(PlacementPages.PATH, pages::list);
        routes.post(PlacementPages.PATH, pages::record);
        get(PlacementPages.PATH + "/{id}", pages::show);
        routes.post(PlacementPages.PATH + "/{id}", pages::change);
        var partners = new PartnerPages(site);
        get(PartnerPages.PATH, partners::list);
        routes.post(PartnerPages.PATH, partners::add);
        routes.post(PartnerPages.PATH + "/{id}", partners::end);
        var api = new BillingApi(site, json);
        get(OperatorApi.ROOT + "/placements", api::placements);
        routes.post(OperatorApi.ROOT + "/placements", api::record);
        get(OperatorApi.ROOT + "/placements/{id}", api::placement);
        routes.patch(OperatorApi.ROOT + "/placements/{id}", api::change);
        get(OperatorApi.ROOT + "/placements/{id}/fee", api::fee);
        get(OperatorApi.ROOT + "/partners", api::partners);
        routes.post(OperatorApi.ROOT + "/partners", api::subscribe);
        routes.patch(OperatorApi.ROOT + "/partners/{id}", api::end);
    }

    private void invoices() {
        var pages = new InvoicePages(site);
        get(InvoicePages.PATH, pages::list);
        routes.post(InvoicePages.PATH, pages::run);
        get(InvoicePages.PATH + ".csv", new InvoiceExport(site)::send);
        get(InvoicePages.PATH + "/{number}", pages::file);
        var api = new BillingApi(site, json);
        routes.post(OperatorApi.ROOT + "/invoices/run", api::run);
        get(OperatorApi.ROOT + "/invoices", api::invoices);
        get(OperatorApi.ROOT + "/invoices.csv", new InvoiceExport(site)::send);
        get(OperatorApi.ROOT + "/invoices/{number}", api::invoice);
    }

    private void sponsorships() {
        var pages = new SponsorPages(site);
        get(SponsorPages.PATH, pages::list);
        routes.post(SponsorPages.PATH, pages::add);
        get(SponsorPages.PATH + "/{id}", pages::show);
        routes.post(SponsorPages.PATH + "/{id}", pages::change);
        var api = new SponsorApi(site, json);
        get(OperatorApi.ROOT + "/sponsorships", api::list);
        routes.post(OperatorApi.ROOT + "/sponsorships", api::add);
        get(OperatorApi.ROOT + "/sponsorships/{id}", api::show);
        routes.patch(OperatorApi.ROOT + "/sponsorships/{id}", api::change);
    }

    private void members() {
        var api = new MemberApi(site, json);
        get(OperatorApi.ROOT + "/members", api::list);
        get(MemberListPages.PATH, new MemberListPages(site)::list);
        var brochures = new BrochureDownload(site);
        get(OperatorApi.ROOT + "/members/{id}" + BrochureDownload.NAME, brochures::toOperator);
        get(MemberListPages.PATH + "/{id}" + BrochureDownload.NAME, brochures::toOperator);
    }

    private void newsletters() {
        var pages = new NewsletterPages(site);
        get(NewsletterPages.PATH, pages::list);
        routes.post(NewsletterPages.PATH, pages::compose);
        get(NewsletterPages.PATH + "/{id}", pages::show);
        routes.post(NewsletterPages.PATH + "/{id}", pages::act);
        var api = new NewsletterApi(site, json);
        get(OperatorApi.ROOT + "/newsletters", api::list);
        routes.post(OperatorApi.ROOT + "/newsletters", api::compose);
        get(OperatorApi.ROOT + "/newsletters/{id}", api::show);
        routes.post(OperatorApi.ROOT + "/newsletters/{id}/test", api::test);
        routes.post(OperatorApi.ROOT + "/newsletters/{id}/send", api::send);
    }

    /** HEAD answers like GET, without the body. */
    private void get(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
