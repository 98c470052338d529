package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with a call of the API is a problem document (RFC 9457) with its own status, at every call that the description has. */
class ProblemsTest {
    private static final String ROOT = "/api/v1";
    private static final String[] LOGIN = DocumentedCalls.LOGIN;

    @TempDir
    Path uploads;

    private Running site;
    private List<Described.Operation> operations = List.of();
    private String reference = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        operations = Described.by(site).operations();
        reference = site.posted();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aMethodThatNoCallHas() {
        operations.stream()
                .map(this::path)
                .distinct()
                .forEach(path -> problem(site.method("DELETE", path, "", LOGIN), path, 405));
    }

    @Test
    void aPathThatIsNone() {
        for (var path : List.of("/niets", "/operator/niets", "/assignments/" + reference + "/niets", "/operator/")) {
            problem(site.get(ROOT + path, LOGIN), path, 404);
            problem(site.post(ROOT + path, Running.JSON, "{}", LOGIN), path, 404);
        }
    }

    /** Where the thing itself is not there, that may be said first. */
    @Test
    void aBodyThatIsNotJsonOrNoForm() {
        for (var call : writing()) {
            problem(sent(call, "text/plain", "x"), call.id(), 415, 404);
            problem(sent(call, Running.JSON, "{\"a\":"), call.id(), 400, 404);
            problem(sent(call, Running.JSON, "[1]"), call.id(), 400, 404);
            problem(sent(call, Running.JSON, "{\"a\":1,\"a\":2}"), call.id(), 400, 404);
            problem(sent(call, Running.JSON, "{\"text\":\"" + "x".repeat(2_000_000) + "\"}"), call.id(), 413, 404);
        }
    }

    @Test
    void aDayThatIsNone() {
        var days = List.of("\"31-2-2027\"", "\"morgen\"", "\"2027-13-01\"", "\"0000-00-00\"");
        for (var day : days) {
            wrong("/assignments", JsonPosting.all().replace("\"2027-01-04\"", day), "start");
            wrong("/operator/partners", "{\"email\":\"p@partner-kanarie.example\",\"start\":" + day + "}", "start");
            wrong("/operator/placements", "{\"response\":\"x\",\"start\":" + day + "}", "start");
            wrong("/operator/invoices/run", "{\"dryRun\":true,\"date\":" + day + "}", "date");
            wrong("/operator/retention/run", "{\"dryRun\":true,\"date\":" + day + "}", "date");
            wrong(
                    "/operator/sponsorships",
                    "{\"slot\":\"BOARD\",\"text\":\"T\",\"target\":\"https://s.example/\",\"start\":\"2026-12-01\",\"end\":"
                            + day + "}",
                    "end");
        }
    }

    private void wrong(String path, String json, String field) {
        var answer = site.post(ROOT + path, Running.JSON, json, LOGIN);
        problem(answer, path + ' ' + json, 422);
        assertThat(answer.violations()).as(path + ' ' + json).anyMatch(one -> one.startsWith(field + ": "));
    }

    @Test
    void aPageThatIsNone() {
        for (var path : List.of("/assignments", "/operator/register", "/operator/members", "/operator/invoices")) {
            for (var asked : List.of("page=0", "page=-1", "page=1.5", "page=9999999999", "size=0", "size=x")) {
                problem(site.get(ROOT + path + '?' + asked, LOGIN), path + '?' + asked, 400);
            }
        }
    }

    /** A name that nobody knows says nothing, so that a newer program can talk to an older site. */
    @Test
    void aFieldThatIsNotKnownIsPassedOver() {
        var answer = site.post(
                ROOT + "/operator/partners",
                Running.JSON,
                "{\"email\":\"p@partner-kanarie.example\",\"start\":\"2026-01-01\",\"later\":{\"a\":[1]}}",
                LOGIN);

        assertThat(answer.status()).isEqualTo(201);
    }

    private List<Described.Operation> writing() {
        var writing = new ArrayList<Described.Operation>();
        for (var operation : operations) {
            if (Set.of("post", "patch").contains(operation.method())
                    && operation.body().containsKey("requestBody")) {
                writing.add(operation);
            }
        }
        assertThat(writing).hasSizeGreaterThan(18);
        return writing;
    }

    private String path(Described.Operation operation) {
        return ROOT
                + operation
                        .path()
                        .replace("{reference}", reference)
                        .replace("{id}", "00000000-0000-4000-8000-000000000000")
                        .replace("{number}", "F2026-00001")
                        .replace("{act}", "hold");
    }

    private Answer sent(Described.Operation operation, String type, String body) {
        var headers =
                Stream.concat(Stream.of(LOGIN), Stream.of("Content-Type", type)).toArray(String[]::new);
        return operation.method().equals("patch")
                ? site.method("PATCH", path(operation), body, headers)
                : site.post(path(operation), type, body, LOGIN);
    }

    private static void problem(Answer answer, String what, Integer... statuses) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.json().path("status").intValue()).as(what).isEqualTo(answer.status());
        assertThat(answer.json().path("title").stringValue()).as(what).isNotBlank();
    }
}
