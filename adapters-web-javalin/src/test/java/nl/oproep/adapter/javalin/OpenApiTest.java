package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API and the running site say the same: every documented call is made and its answer held to what is promised, every call there is is documented, and every error is a problem document (RFC 9457). */
class OpenApiTest {
    private static final String ROOT = "/api/v1";
    /** What this test makes none of. */
    private static final Set<String> EMPTY = Set.of("silentProcedures", "listHolds");

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @TempDir
    Path uploads;

    private Running site;
    private Described described;

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        described = Described.by(site);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everyDocumentedCallAnswersAsItIsDocumented() {
        var calls = DocumentedCalls.of(site);
        var wrong = new LinkedHashMap<String, Object>();
        for (var operation : described.operations()) {
            var call = calls.get(operation.id());
            if (call == null) {
                wrong.put(operation.id(), "this test does not know how to make it");
                continue;
            }
            var answer = call.get();
            var misfits = described.misfits(operation, answer);
            if (answer.status() >= 300 || !misfits.isEmpty()) {
                wrong.put(operation.id() + " " + answer.status(), misfits);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(described.operations()).hasSizeGreaterThan(45);
        listsAreNotEmptyAnyMore(calls);
        assertThat(calls.keySet())
                .as("calls that are no longer documented")
                .isSubsetOf(described.operations().stream().map(o -> o.id()).toList());
    }

    /** A list without a line would fit any description. */
    private void listsAreNotEmptyAnyMore(Map<String, Supplier<Answer>> calls) {
        for (var operation : described.operations()) {
            var call = calls.get(operation.id());
            if (call != null && operation.method().equals("get") && operation.answers(400)) {
                var answer = call.get();
                assertThat(described.misfits(operation, answer))
                        .as(operation.id())
                        .isEmpty();
                assertThat(answer.json().path("items").isEmpty())
                        .as("%s has no line", operation.id())
                        .isEqualTo(EMPTY.contains(operation.id()));
            }
        }
    }

    /** An object of which nothing is said would fit anything, and tells a program nothing. */
    @Test
    void everyObjectInTheDescriptionSaysWhatIsInIt() {
        var bare = new ArrayList<String>();
        described.objects((at, object) -> {
            if (!object.containsKey("properties") && !object.containsKey("additionalProperties")) {
                bare.add(at);
            }
        });

        assertThat(bare).isEmpty();
    }

    @Test
    void everyCallThereIsIsDocumented() {
        var documented = new TreeSet<String>();
        described.operations().forEach(operation -> documented.add(operation.method() + ' ' + operation.path()));

        assertThat(site.calls(ROOT)).hasSizeGreaterThan(45).isEqualTo(documented);
    }

    @Test
    void whoIsNoOperatorGetsAProblemEverywhere() {
        var wrong = new ArrayList<String>();
        for (var operation : described.operations()) {
            if (operation.secured()) {
                var answer = made(operation, NOBODY);
                if (answer.status() != 401) {
                    wrong.add(operation + " " + answer.status());
                }
                described.misfits(operation, answer).forEach(misfit -> wrong.add(operation + ": " + misfit));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotThereIsAProblemEverywhere() {
        var wrong = new ArrayList<String>();
        for (var operation : described.operations()) {
            if (operation.path().contains("{")) {
                var answer = made(operation, operation.path().contains("{id}") ? NOBODY : "bcdfghjkmnpq", LOGIN);
                if (answer.status() != 404 && answer.status() != 422) {
                    wrong.add(operation + " " + answer.status());
                }
                described.misfits(operation, answer).forEach(misfit -> wrong.add(operation + ": " + misfit));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aPageThatCannotBeIsAProblemInEveryList() {
        var lists = described.operations().stream()
                .filter(operation -> operation.method().equals("get") && operation.answers(400))
                .toList();

        assertThat(lists).hasSizeGreaterThan(9).allSatisfy(operation -> {
            var reference = site.posted();
            for (var question : List.of("page=0", "size=101", "page=een")) {
                var path = ROOT + operation.path().replace("{reference}", reference) + '?' + question;
                var answer = site.get(path, LOGIN);
                assertThat(answer.status()).as(path).isEqualTo(400);
                assertThat(described.misfits(operation, answer)).as(path).isEmpty();
            }
        });
    }

    private static final String[] LOGIN = DocumentedCalls.LOGIN;

    private Answer made(Described.Operation operation, String subject, String... headers) {
        var path = ROOT + operation.path().replaceAll("\\{[a-z]+}", subject);
        return switch (operation.method()) {
            case "get" -> site.get(path, headers);
            case "patch" -> site.patch(path, "{}", headers);
            default -> site.post(path, Running.JSON, "{}", headers);
        };
    }
}
