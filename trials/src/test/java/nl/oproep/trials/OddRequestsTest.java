package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 19: odd addresses, broken HTTP and nonsense in any place of a posting get no server error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest {
    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail);
    private final Visitor visitor = site.visitor();

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%ff",
                "/?q=%00",
                "/?page=-1",
                "/?page=99999999999999999999",
                "/?page=x",
                "/?size=100000",
                "/?discipline=%0d%0a",
                "/oproepen/%ff",
                "/oproepen/..%2f..%2fetc",
                "/oproepen/%00",
                "/oproepen/" + "x",
                "/?lang=../../etc",
                "/?lang=de",
                "/werkafspraken/..%2f16.21",
                "/beheer-oproep/%ff",
                "/api/v1/assignments?page=-5&size=0",
                "/api/v1/assignments?size=99999999999",
                "/api/v1/assignments?q=%ff",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//x",
                "/;a=b",
            })
    void oddAddressesAreAnsweredCalmly(String path) {
        var answer =
                Wire.send(site, Wire.text("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

        assertThat(answer).matches("(?s)HTTP/1.1 (200|301|302|303|308|400|404|414) .*");
        assertThat(answer).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("wire")
    void brokenRequestsGetNoServerError(String request) {
        var answer = Wire.send(site, Wire.text(request));

        assertThat(answer)
                .doesNotContain("HTTP/1.1 5")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(answer).doesNotContain("Jetty");
    }

    static Stream<String> wire() {
        var post =
                "POST /api/v1/assignments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";
        return Stream.of(
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(50_000) + "\r\nConnection: close\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                post + "Content-Length: -1\r\n\r\n{}",
                post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
                post + "Content-Length: 99999999999\r\n\r\n{}",
                "\u0016\u0003\u0001 hello\r\n\r\n");
    }

    @Test
    void wrongTypesInAPostingAreNamedEachAtItsField() {
        var wrong = new LinkedHashMap<String, Object>(Supplied.assignment());
        wrong.put("title", "");
        wrong.put("disciplines", List.of("geen code"));
        wrong.put("start", "morgen");
        wrong.put("closesOn", 5);
        wrong.put("hoursPerWeek", "veel");
        wrong.put("remote", "misschien");
        wrong.put(
                "requirements",
                List.of(
                        Supplied.requirement("a", "RAADSEL", "Soort", Map.of()),
                        Supplied.requirement("b", "NUMBER", "Getal", Map.of("min", "x", "max", "y")),
                        Supplied.requirement("c", "CHOICE", "Keuze", Map.of("options", "x", "accepts", Map.of())),
                        Supplied.requirement("d", "LEVEL", "Niveau", Map.of("scale", "MOHS", "atLeast", "B9"))));
        wrong.put("poster", Supplied.without(Supplied.poster(), "email"));

        var answer = visitor.json("/api/v1/assignments", wrong);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        if (answer.status() == 422) {
            assertThat(answer.json().path("violations").findValuesAsString("field"))
                    .contains(
                            "title",
                            "start",
                            "hoursPerWeek",
                            "poster.email",
                            "requirements.0.kind",
                            "requirements.1.min");
        }
        var form = visitor.form("/oproepen/nieuw", Fields.of(wrong));
        assertThat(form.status()).as(form.toString()).isEqualTo(422);
        assertThat(form.page().select("[name=hoursPerWeek]").attr("value"))
                .as("nothing typed is lost")
                .isEqualTo("veel");
        assertThat(form.page().select("[name=text]").first()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "text", "disciplines", "poster", "requirements", "acceptTerms", "start", "region"})
    void anythingInAnyPlaceOfAPostingIsNeverAServerError(String place) {
        var odd = new ArrayList<Object>(List.of(
                5,
                true,
                "",
                " ",
                "x".repeat(30_000),
                "\u0000",
                List.of(),
                Map.of(),
                List.of(List.of()),
                List.of(Map.of("a", Map.of())),
                1e300));
        for (var value : odd) {
            var answer = visitor.json("/api/v1/assignments", Supplied.with(Supplied.assignment(), place, value));
            assertThat(answer.status()).as("%s = %s: %s", place, value, answer).isIn(201, 400, 413, 422);
        }
        var gone = visitor.json("/api/v1/assignments", Supplied.without(Supplied.assignment(), place));
        assertThat(gone.status()).as(gone.toString()).isIn(201, 422);
    }
}
