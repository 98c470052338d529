package nl.oproep.examples.site.demo;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.inbound.Reception;
import nl.oproep.kernel.Language;

/** {@code /postvak}: reads like a mail program, for everybody who can reach the demo. */
public final class PostvakPages {
    private static final int LONGEST = 20_000;

    private final Postvak postvak;
    private final Frame frame;
    private final ZoneId zone;
    private final Function<IncomingMail, Reception> incoming;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PostvakPages.class.getClassLoader(), PostvakPages.class.getPackageName());

    /**
     * Pages over this mailbox.
     *
     * @param frame puts the site around them
     * @param incoming takes in what somebody answers
     */
    public PostvakPages(Postvak postvak, ZoneId zone, Frame frame, Function<IncomingMail, Reception> incoming) {
        this.postvak = postvak;
        this.frame = frame;
        this.zone = zone;
        this.incoming = incoming;
        for (var language : Language.values()) {
            words.put(language, new Words(language, zone));
        }
    }

    /** Adds the pages to a site. */
    public void into(RoutesConfig routes) {
        routes.get("/postvak", this::list);
        routes.get("/postvak/{id}", this::show);
        routes.post("/postvak/{id}/antwoord", this::answer);
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
        var mail = mail(request);
        var done = request.queryParam("antwoord");
        show(
                request,
                "bericht",
                "title",
                Map.of(
                        "mail",
                        mail,
                        "answerTo",
                        Answer.address(mail).orElse(""),
                        "done",
                        done == null ? "" : reception(done).name()));
    }

    private void answer(Context request) {
        var mail = mail(request);
        var recipient = Answer.address(mail).orElseThrow(NotFoundResponse::new);
        var words = request.formParam("tekst");
        var typed = words == null ? "" : words.substring(0, Math.min(words.length(), LONGEST));
        var reception = incoming.apply(Answer.of(mail, recipient, typed, zone));
        request.redirect(words(request).link("/postvak/" + mail.id() + "?antwoord=" + reception), HttpStatus.SEE_OTHER);
    }

    private static Reception reception(String name) {
        return Stream.of(Reception.values())
                .filter(reception -> reception.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
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
