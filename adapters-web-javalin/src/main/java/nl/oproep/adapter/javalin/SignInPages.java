package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import nl.oproep.operator.Account;
import org.jspecify.annotations.Nullable;

/** {@code /beheer/aanmelden}: name and password, then the second factor where one is asked for. An unknown name and a wrong password look alike (V10). */
final class SignInPages {
    static final String PATH = "/beheer/aanmelden";
    static final String CODE = PATH + "/code";
    static final String OUT = "/beheer/afmelden";

    private final Site site;

    SignInPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var to = Query.of(request).text("naar");
        page(request, 200, Fields.none().with("naar", inside(to)), "");
    }

    /** In place of a page that only an operator may see. */
    void ask(Context request) {
        request.header(
                "WWW-Authenticate",
                "Cookie realm=\"Oproep\", form-action=\"" + PATH + "\", cookie-name=\""
                        + site.desk().cookie().name(request) + '"');
        var query = request.req().getQueryString();
        var here = request.req().getMethod().equals("GET")
                ? request.path() + (query == null ? "" : '?' + query)
                : Operator.ROOT;
        page(request, 401, Fields.none().with("naar", inside(here)), "");
    }

    void signIn(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var name = Optional.ofNullable(fields.text("name")).orElse("").strip();
            var password = Optional.ofNullable(fields.text("password")).orElse("");
            var key = site.desk().digest(name.toLowerCase(Locale.ROOT));
            var client = site.desk().client(request);
            site.desk().attempts().password(client, key);
            var next = entered(request, name, password, fields);
            if (next == null) {
                page(
                        request,
                        422,
                        fields.with("password", ""),
                        site.phrases(request).say("signIn.wrong"));
                return;
            }
            site.desk().attempts().right(client, key);
            request.header("Cache-Control", "no-store");
            request.redirect(next, HttpStatus.SEE_OTHER);
        }
    }

    /** Where to go on, when these are an operator's name and password. */
    private @Nullable String entered(Context request, String name, String password, Fields fields) {
        var desk = site.desk();
        var to = inside(fields.text("naar"));
        var p = site.phrases(request);
        if (desk.login().answersFor(name)) {
            if (!desk.login().accepts(name, password)) {
                return null;
            }
            desk.visitors().open(request, name);
            return p.link(to);
        }
        var backOffice = site.oproep().backOffice();
        var account =
                backOffice.keepsAccounts() ? backOffice.signingIn().known(name, password) : Optional.<Account>empty();
        if (account.isEmpty()) {
            return null;
        }
        desk.visitors().open(request, account.get(), !account.get().secured());
        return p.link(account.get().secured() ? CODE + "?naar=" + encoded(to) : to);
    }

    private static String encoded(String to) {
        return URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    void showCode(Context request) {
        if (site.desk().visitors().halfway(request).isEmpty()) {
            request.redirect(site.phrases(request).link(PATH), HttpStatus.SEE_OTHER);
            return;
        }
        code(request, 200, Fields.none().with("naar", inside(Query.of(request).text("naar"))), "");
    }

    void giveCode(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var p = site.phrases(request);
            var fields = incoming.fields();
            var halfway = site.desk().visitors().halfway(request);
            if (halfway.isEmpty()) {
                request.redirect(p.link(PATH), HttpStatus.SEE_OTHER);
                return;
            }
            var account = halfway.get();
            var attempts = site.desk().attempts();
            attempts.code(account.id().toString());
            var typed = Optional.ofNullable(fields.text("code")).orElse("");
            if (!site.oproep().backOffice().signingIn().confirms(account, typed)) {
                code(request, 422, fields.with("code", ""), p.say("signIn.codeWrong"));
                return;
            }
            attempts.rightCode(account.id().toString());
            site.desk().visitors().open(request, account, true);
            request.header("Cache-Control", "no-store");
            request.redirect(p.link(inside(fields.text("naar"))), HttpStatus.SEE_OTHER);
        }
    }

    void signOut(Context request) throws IOException {
        site.intake().form(request).close();
        site.desk().visitors().goodbye(request);
        request.header("Cache-Control", "no-store");
        request.redirect(site.phrases(request).link(PATH), HttpStatus.SEE_OTHER);
    }

    /** A path of the back office and nothing else, so that signing in leads nowhere else. */
    private static String inside(@Nullable String to) {
        return to != null
                        && to.matches("/beheer(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*(?:\\?[A-Za-z0-9=&._-]*)?")
                        && !to.startsWith(PATH)
                        && !to.startsWith(OUT)
                ? to.replaceAll("([?&])lang=en(&|$)", "$1").replaceAll("[?&]$", "")
                : Operator.ROOT;
    }

    private void page(Context request, int status, Fields fields, String wrong) {
        var p = site.phrases(request);
        var form = Form.of(p, fields, "");
        var values = new HashMap<String, Object>();
        values.put("form", wrong.isEmpty() ? form : form.saying(wrong));
        site.page(request, status, site.unlisted(p, p.say("signIn.title"), PATH), "signin", values);
    }

    private void code(Context request, int status, Fields fields, String wrong) {
        var p = site.phrases(request);
        var form = Form.of(p, fields, "");
        var values = new HashMap<String, Object>();
        values.put("form", wrong.isEmpty() ? form : form.saying("code", wrong));
        site.page(request, status, site.unlisted(p, p.say("signIn.codeTitle"), CODE), "signincode", values);
    }
}
