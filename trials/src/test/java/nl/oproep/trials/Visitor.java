package nl.oproep.trials;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Somebody who uses the site over HTTP: follows no redirect by itself, keeps no cookie, runs no script. */
final class Visitor {
    static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String site;
    private final String authorization;

    private Visitor(String site, String authorization) {
        this.site = site;
        this.authorization = authorization;
    }

    /** Anybody. */
    static Visitor of(String site) {
        return new Visitor(site, "");
    }

    /** The operator, by HTTP Basic. */
    static Visitor of(String site, String user, String password) {
        var pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new Visitor(site, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    Answer send(String method, String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Answer json(String path, Object document, String... headers) {
        return send("POST", path, "application/json", Json.of(document).getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer form(String path, Fields fields) {
        var body = fields.urlEncoded().getBytes(StandardCharsets.UTF_8);
        return send("POST", path, URL_ENCODED, body);
    }

    Answer multipart(String path, Multipart form, String... headers) {
        return send("POST", path, form.contentType(), form.bytes(), headers);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder prepared) {
        var request = prepared.build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var asked = request.method() + " " + request.uri().getRawPath();
            return new Answer(asked, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }
}
