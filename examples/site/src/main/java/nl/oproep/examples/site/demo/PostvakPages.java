package nl.oproep.examples.site.demo;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.Language;

/** {@code /postvak}: reads like a mail program, for everybody who can reach the demo. */
public final class PostvakPages {
    private final Postvak postvak;
    private final Frame frame;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PostvakPages.class.getClassLoader(), PostvakPages.class.getPackageName());

    /**
     * Pages over this mailbox.
     *
     * @param frame puts the site around them
     */
    public PostvakPages(Postvak postvak, ZoneId zone, Frame frame) {
        this.postvak = postvak;
        this.frame = frame;
        for (var language : Language.values()) {
            words.put(language, new Words(language, zone));
        }
    }

    /** Adds the pages to a site. */
    public void into(RoutesConfig routes) {
        routes.get("/postvak", this::list);
        routes.get("/postvak/{id}", this::show);
        routes.get("/postvak/{id}/opgemaakt", this::styled);
        routes.get("/postvak/{id}/bijlage/{number}", this::file);
    }

    private void list(Context request) {
        var to = request.queryParam("aan");
        var mails = to == null || to.isBlank() ? postvak.newest() : postvak.newestTo(to);
        show(
                request,
                "postvak",
                "title",
                Map.of("mails", mails, "recipients", postvak.recipients(), "chosen", to == null ? "" : to));
    }

    private void show(Context request) {
        show(request, "bericht", "title", Map.of("mail", mail(request)));
    }

    private void show(Context request, String template, String title, Map<String, Object> values) {
        var spoken = words(request);
        var all = new HashMap<>(values);
        all.put("w", spoken);
        var html = new StringOutput();
        engine.render(template + ".jte", all, html);
        frame.around(request, spoken.say(title), html.toString());
    }

    private void styled(Context request) {
        var styled = Styled.of(mail(request).html());
        request.header("Content-Security-Policy", styled.policy());
        request.header("Cache-Control", "no-store");
        request.contentType("text/html; charset=utf-8");
        request.result(styled.html());
    }

    private void file(Context request) {
        var files = mail(request).files();
        var file = files.get(number(request, files));
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        request.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        request.header("Cache-Control", "no-store");
        request.contentType(file.contentType());
        request.result(file.open());
    }

    private static int number(Context request, List<ReceivedMail.File> files) {
        var written = request.pathParam("number");
        int number = written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : files.size();
        if (number >= files.size()) {
            throw new NotFoundResponse();
        }
        return number;
    }

    private ReceivedMail mail(Context request) {
        return postvak.find(request.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private Words words(Context request) {
        var language = Language.of(request.queryParam("lang") == null ? "nl" : "" + request.queryParam("lang"));
        var found = words.get(language);
        if (found == null) {
            throw new IllegalStateException("no words for " + language);
        }
        return found;
    }

    /** Puts a site around a piece of HTML and answers with it. */
    @FunctionalInterface
    public interface Frame {

        /** Answers this request; {@code html} is escaped already. */
        void around(Context request, String title, String html);
    }
}
