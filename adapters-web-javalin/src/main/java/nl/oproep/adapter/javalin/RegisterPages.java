package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import nl.oproep.privacy.Inventory;

/** What is kept, why, how long and where, for everybody: the privacy notice at {@code /privacy}, and the register of processing it is a part of at {@code /register} and as Markdown. Made from the inventory, which is code (V1, GDPR 13 and 30). */
final class RegisterPages {
    static final String NOTICE = "/privacy";
    static final String REGISTER = "/register";
    static final String MARKDOWN = "/register.md";

    private final Site site;

    RegisterPages(Site site) {
        this.site = site;
    }

    void notice(Context request) {
        var p = site.phrases(request);
        send(request, NOTICE, () -> page(p, "notice.title", NOTICE, "notice"));
    }

    void register(Context request) {
        var p = site.phrases(request);
        send(request, REGISTER, () -> page(p, "register.title", REGISTER, "register"));
    }

    void markdown(Context request) {
        var p = site.phrases(request);
        send(request, MARKDOWN, () -> {
            var text = "# " + p.say("register.title") + "\n\n" + inventory().markdown(p.language());
            return new Rendered("text/markdown; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Rendered page(Phrases p, String title, String path, String template) {
        var html = site.render(
                site.indexed(p, p.say(title), path),
                template,
                Map.of(
                        "lines", inventory().register(p.language()),
                        "network", site.oproep().network().name(),
                        "contact", site.oproep().network().from().value(),
                        "asks", site.oproep().privacy().answersRequests()));
        return new Rendered(Site.HTML, html);
    }

    private Inventory inventory() {
        return site.oproep().privacy().inventory();
    }

    private void send(Context request, String path, Supplier<Rendered> make) {
        var key = new Key(site.phrases(request).code(), path);
        site.kept().get(key, site.oproep().today(), make).send(request);
    }

    /** A page in one language. */
    private record Key(String language, String path) {}
}
