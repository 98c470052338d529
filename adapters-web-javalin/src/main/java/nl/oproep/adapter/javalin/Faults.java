package nl.oproep.adapter.javalin;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import nl.oproep.kernel.OproepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, said plainly: as a page to people, as a problem document to programs, and to the log without anything that somebody sent (V7). */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Set<Integer> NAMED = Set.of(401, 403, 404, 405, 409, 410, 413, 429, 500);

    private final Site site;
    private final Json json;

    Faults(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void into(JavalinConfig config) {
        config.routes.exception(BadInput.class, (e, request) -> {
            if (e.status() == 503) {
                request.header("Retry-After", "60");
            }
            answer(request, e.status(), e.key());
        });
        config.routes.exception(Absent.class, (e, request) -> answer(request, e.status(), ""));
        config.routes.exception(DeadLink.class, (e, request) -> dead(request));
        config.routes.exception(Closed.class, (e, request) -> answer(request, 409, ""));
        config.routes.exception(NotAllowed.class, (e, request) -> {
            refused(request, e);
        });
        config.routes.exception(TooMany.class, (e, request) -> {
            request.header("Retry-After", String.valueOf(e.seconds()));
            say(request, 429, "429", patience(site.phrases(request), e));
        });
        config.routes.exception(HttpResponseException.class, (e, request) -> answer(request, e.getStatus(), ""));
        config.routes.exception(IOException.class, (e, request) -> broken(request));
        config.routes.exception(UncheckedIOException.class, (e, request) -> broken(request));
        config.routes.exception(OproepException.class, (e, request) -> {
            LOG.error("the store could not do its work: {}", e.getClass().getSimpleName());
            request.header("Retry-After", "60");
            answer(request, 503, "fault.500.text");
        });
        config.routes.exception(Exception.class, (e, request) -> unforeseen(request, e));
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("stopped by {} at {}", error.getClass().getName(), place(error));
            response.setStatus(500);
        });
        config.routes.error(404, request -> {
            if (request.resultInputStream() == null || "Endpoint GET".equals(request.result())) {
                answer(request, 404, "");
            }
        });
    }

    private void refused(Context request, NotAllowed e) {
        switch (e.why()) {
            case UNKNOWN -> {
                request.header("WWW-Authenticate", "Basic realm=\"Oproep\", charset=\"UTF-8\"");
                answer(request, 401, "");
            }
            case SIGN_IN -> new SignInPages(site).ask(request);
            case FOREIGN -> answer(request, 403, "");
            case BEYOND -> {
                var p = site.phrases(request);
                say(request, 403, "beyond", p.say("fault.beyond.text"));
            }
            case PROVISIONAL -> request.redirect(site.phrases(request).link(AccountPages.PATH), HttpStatus.SEE_OTHER);
        }
    }

    /** How long to wait, for people. */
    static String patience(Phrases p, TooMany e) {
        return e.minutes() == 1 ? p.say("fault.429.one") : p.say("fault.429.text", "minutes", e.minutes());
    }

    /** A body that broke off or came too slowly: the client is gone, or hears that it must send it again. */
    private void broken(Context request) {
        answer(request, 400, "fault.multipart");
    }

    private void unforeseen(Context request, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                broken(request);
                return;
            }
        }
        LOG.error("{} at {}", e.getClass().getName(), place(e));
        answer(request, 500, "");
    }

    /** Where it happened; never the message, for it may repeat what somebody sent. */
    private static String place(Throwable e) {
        for (var frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("nl.oproep.")) {
                return frame.toString();
            }
        }
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }

    private void dead(Context request) {
        say(request, 404, "link", site.phrases(request).say("fault.link.text"));
    }

    private void answer(Context request, int status, String textKey) {
        var p = site.phrases(request);
        var name = NAMED.contains(status) ? String.valueOf(status) : status < 500 ? "4xx" : "500";
        var text = textKey.isEmpty() && p.knows("fault." + name + ".text") ? "fault." + name + ".text" : textKey;
        say(request, status, name, text.isEmpty() ? p.say("fault.404.text") : p.say(text));
    }

    private void say(Context request, int status, String name, String text) {
        var p = site.phrases(request);
        var title = p.say("fault." + name + ".title");
        if (request.path().startsWith("/api/")) {
            Problem.send(json, request, status, title, text);
            return;
        }
        boolean office = Who.of(request) != null;
        site.page(
                request,
                status,
                site.unlisted(p, title, office ? Operator.ROOT : "/"),
                "outcome",
                Map.of(
                        "big",
                        p.say("fault." + name + ".big") + " · " + status,
                        "title",
                        title,
                        "text",
                        text,
                        "link",
                        p.link(office ? Operator.ROOT : "/"),
                        "linkText",
                        p.say(office ? "fault.today" : "nav.toBoard")));
    }
}
