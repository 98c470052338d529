package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser without scripts in the hands of an operator: keeps one cookie, fills in the forms that a page has, follows a redirect when told to. */
final class Backoffice {
    private final Running site;
    private @Nullable String cookie;
    private String setCookie = "";

    Backoffice(Running site) {
        this.site = site;
    }

    /** Signed in as this operator; without a second factor that is all. */
    static Backoffice signedIn(Running site, String name, String password) {
        var browser = new Backoffice(site);
        var answer = browser.signIn(name, password);
        if (answer.status() != 303) {
            throw new AssertionError("not signed in: " + answer.status());
        }
        return browser;
    }

    Answer signIn(String name, String password) {
        return post("/beheer/aanmelden", "name", name, "password", password);
    }

    Answer get(String path) {
        return kept(site.get(path, headers()));
    }

    /** Posts exactly this, without the token of a form. */
    Answer post(String path, String... pairs) {
        return kept(site.form(path, List.of(pairs), headers()));
    }

    /** Fills in the form with this action on the page, hidden fields and all, and presses its button. */
    Answer submit(Answer page, String action, String... pairs) {
        var form = page.html().selectFirst("form[action^=" + action + "]");
        if (form == null) {
            throw new AssertionError("no form for " + action);
        }
        var fields = new ArrayList<String>();
        form.select("input[type=hidden]").forEach(input -> {
            fields.add(input.attr("name"));
            fields.add(input.attr("value"));
        });
        fields.addAll(List.of(pairs));
        return post(form.attr("action"), fields.toArray(String[]::new));
    }

    /** Likewise, and reads the page that it leads to. */
    Answer acts(Answer page, String action, String... pairs) {
        var answer = submit(page, action, pairs);
        return answer.status() == 303 ? follow(answer) : answer;
    }

    /** Where a redirect leads. */
    Answer follow(Answer answer) {
        return get(answer.header("Location"));
    }

    /** The cookie as it was set last, with its attributes. */
    String setCookie() {
        return setCookie;
    }

    @Nullable String cookie() {
        return cookie;
    }

    /** Takes a cookie that somebody else planted. */
    void plant(String other) {
        cookie = other;
    }

    private Answer kept(Answer answer) {
        for (var set : answer.headers().allValues("Set-Cookie")) {
            setCookie = set;
            cookie = set.substring(0, set.indexOf(';'));
        }
        return answer;
    }

    private String[] headers() {
        return cookie == null ? new String[0] : new String[] {"Cookie", cookie};
    }
}
