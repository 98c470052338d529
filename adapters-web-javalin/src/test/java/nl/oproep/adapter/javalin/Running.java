package nl.oproep.adapter.javalin;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.billing.BillingTerms;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.testkit.Fixtures;
import nl.oproep.testkit.InMemoryStore;
import nl.oproep.testkit.PlainInvoices;
import nl.oproep.testkit.QuickPasswords;
import nl.oproep.testkit.SettableClock;
import nl.oproep.testkit.SomeInvoice;

/** A real site on a port of its own, over a store in memory, and a client for it that follows nothing and keeps no cookie. */
final class Running implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";
    static final String BOUNDARY = "boundary-of-this-test";
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    final SettableClock clock = SettableClock.create();
    final Letters letters = new Letters();
    final Oproep oproep;
    private final Javalin server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private Running(
            Path uploads, Policies policies, PrivacyPolicies privacy, UnaryOperator<OproepPages.Builder> settings) {
        this.oproep = Oproep.over(InMemoryStore.at(clock))
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .transport(letters)
                .policies(policies)
                .privacy(privacy)
                .clock(clock)
                .passwords(new QuickPasswords())
                .secret("another secret of the network".getBytes(StandardCharsets.UTF_8))
                .billing(BillingTerms.standard(SomeInvoice.SELLER), new PlainInvoices())
                .build();
        var pages = settings.apply(OproepPages.over(oproep)
                        .secret("a secret of at least 16 bytes".getBytes(StandardCharsets.UTF_8))
                        .uploads(uploads)
                        .operator((user, password) -> user.equals("operator") && password.equals("geheim"))
                        .limits(false)
                        .clock(clock))
                .build();
        this.server = Javalin.create(pages::configure).start("127.0.0.1", 0);
    }

    /** Publishes at once, and has no limits. */
    static Running site(Path uploads) {
        return site(uploads, settings -> settings);
    }

    static Running site(Path uploads, UnaryOperator<OproepPages.Builder> settings) {
        return site(uploads, Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE), settings);
    }

    static Running site(Path uploads, Policies policies, UnaryOperator<OproepPages.Builder> settings) {
        return new Running(uploads, policies, PrivacyPolicies.STANDARD, settings);
    }

    /** Of a network that decided otherwise about personal data. */
    static Running deciding(Path uploads, PrivacyPolicies privacy) {
        var policies = Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE);
        return new Running(uploads, policies, privacy, settings -> settings);
    }

    /** Every call below this path that the server answers, such as {@code get /assignments}; HEAD goes with GET. */
    Set<String> calls(String root) {
        var calls = new TreeSet<String>();
        server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.path.startsWith(root + '/'))
                .filter(endpoint ->
                        List.of("GET", "POST", "PATCH", "PUT", "DELETE").contains(endpoint.method.name()))
                .forEach(endpoint -> calls.add(endpoint.method.name().toLowerCase(Locale.ROOT)
                        + ' '
                        + endpoint.path.substring(root.length())));
        return calls;
    }

    int port() {
        return server.port();
    }

    /** Sends all mail that waits. */
    void deliver() {
        int sent = oproep.dispatching().deliverDue(100);
        while (sent > 0) {
            sent = oproep.dispatching().deliverDue(100);
        }
    }

    /** The reference of a new open assignment. */
    String posted() {
        return posted(JsonPosting.all());
    }

    String posted(String json) {
        var answer = post("/api/v1/assignments", JSON, json);
        if (answer.status() != 201) {
            throw new AssertionError("not posted: " + answer.status() + " " + answer.body());
        }
        return answer.json().path("reference").stringValue();
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    Answer head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()).build());
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()).build());
    }

    Answer method(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    Answer post(String path, String type, String body, String... headers) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, String type, byte[] body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    Answer patch(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", JSON)
                .method("PATCH", BodyPublishers.ofString(json))
                .build());
    }

    /** Posts names and values by turns. */
    Answer form(String path, List<String> pairs, String... headers) {
        var body = new StringBuilder();
        for (int i = 0; i < pairs.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(pairs.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pairs.get(i + 1), StandardCharsets.UTF_8));
        }
        return post(path, FORM, body.toString(), headers);
    }

    /** Posts names and values by turns, and files: each a name and its content. */
    Answer multipart(String path, List<String> pairs, Object... files) {
        return post(path, MULTIPART, multipart(pairs, files));
    }

    /** Sends a form and reads the page that it leads to, as a browser does. */
    Answer acted(String path, List<String> pairs, String... headers) {
        var answer = form(path, pairs, headers);
        return answer.status() == 303 ? get(answer.header("Location"), headers) : answer;
    }

    static byte[] multipart(List<String> pairs, Object... files) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < pairs.size(); i += 2) {
            part(body, "name=\"" + pairs.get(i) + '"', pairs.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < files.length; i += 2) {
            part(body, "name=\"attachment\"; filename=\"" + files[i] + '"', (byte[]) files[i + 1]);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static List<String> pairs(String... pairs) {
        return new ArrayList<>(Arrays.asList(pairs));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        letters.close();
    }
}
