package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** The step before what cannot be undone: a page that says what will happen, with everything that was filled in, and one button to do it. */
final class Sure {
    private static final String FIELD = "sure";
    private static final String ASKED = "oproep.asked";

    private Sure() {}

    /** Whether the operator has said so already; otherwise the question is the answer to this request. The texts are {@code sure.WHAT.title}, {@code .text} and {@code .button}. */
    static boolean said(Site site, Context request, Fields fields, String what, String back) {
        return said(site, request, fields, what, back, Map.of());
    }

    /** Likewise, with what its text names. */
    static boolean said(
            Site site, Context request, Fields fields, String what, String back, Map<String, String> named) {
        if (fields.has(FIELD, "true")) {
            return true;
        }
        var p = site.phrases(request);
        var key = "sure." + what;
        var title = p.say(key + ".title");
        var values = new HashMap<String, Object>();
        values.put("form", Form.of(p, fields, ""));
        values.put("path", request.path());
        values.put("back", back);
        values.put("action", fields.shown("action"));
        values.put("title", title);
        values.put("text", named.isEmpty() ? p.say(key + ".text") : p.say(key + ".text", named));
        values.put("button", p.say(key + ".button"));
        request.attribute(ASKED, true);
        site.page(request, 200, site.unlisted(p, title, back), "sure", values);
        return false;
    }

    /** Whether this request was answered with a question, so that nothing has been done. */
    static boolean asked(Context request) {
        return request.attribute(ASKED) != null;
    }
}
