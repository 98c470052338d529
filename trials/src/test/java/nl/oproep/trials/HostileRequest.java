package nl.oproep.trials;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A response that no decent client sends, by name. */
record HostileRequest(String name, Function<HostileRequest.Sender, Answer> request) {

    static Stream<HostileRequest> all() {
        return Stream.of(
                of("60,000 fields in a form", t -> t.urlEncoded(many("a", 60_000))),
                of("60,000 answers in a form", t -> t.urlEncoded(many("answers.a", 60_000))),
                of("60,000 answers in JSON", t -> t.respond("answers", manyAnswers(60_000))),
                of("60,000 parts", t -> t.visitor.multipart(t.responses(), parts(60_000))),
                of("a field of 2 MB in JSON", t -> t.respond("motivation", "x".repeat(2_000_000))),
                of("a field of 2 MB in a form", t -> t.urlEncoded("motivation=" + "x".repeat(2_000_000))),
                of(
                        "a field of 2 MB in parts",
                        t -> t.visitor.multipart(t.responses(), t.form().field("motivation2", "x".repeat(2_000_000)))),
                of("a name of 1 MB", t -> t.respond("name", "n".repeat(1_000_000))),
                of("invalid UTF-8 in a form", t -> t.urlEncoded("name=%ff%fe%80&email=a%40b.nl")),
                of("half an escape in a form", t -> t.urlEncoded("name=%f&email=%")),
                of("invalid UTF-8 in JSON", t -> t.raw("application/json", Wire.text("{\"name\":\"\u00ff\u00fe\"}"))),
                of(
                        "half a surrogate in JSON",
                        t -> t.raw(
                                "application/json",
                                Wire.text(Json.of(t.response()).replace("Kandidaat", "\\ud83d")))),
                of("NUL in a name", t -> t.respond("name", "a\u0000b")),
                of("NUL in a motivation", t -> t.respond("motivation", "a\u0000b")),
                of("two addresses in a form", t -> t.urlEncoded(t.fields().urlEncoded() + "&email=b%40b.nl")),
                of(
                        "two addresses in JSON",
                        t -> t.raw(
                                "application/json",
                                Wire.text(
                                        Json.of(t.response()).replace("{\"kind\"", "{\"email\":\"b@b.nl\",\"kind\"")))),
                of("an address in a list", t -> t.respond("email", List.of("a@b.nl", "c@d.nl"))),
                of("an address as an object", t -> t.respond("email", Map.of("a", "b"))),
                of("answers as a list", t -> t.respond("answers", List.of(1, 2, 3))),
                of("answers as a text", t -> t.respond("answers", "x")),
                of("an answer as an object", t -> t.respond("answers", Map.of("jaren", Map.of("a", 1)))),
                of(
                        "a number beyond all",
                        t -> t.raw(
                                "application/json",
                                Wire.text(Json.of(t.response()).replace(":7", ":1e999999999")))),
                of(
                        "a number of 100,000 digits",
                        t -> t.raw(
                                "application/json",
                                Wire.text(Json.of(t.response()).replace(":7", ":" + "9".repeat(100_000))))),
                of("an answer nobody asked for", t -> t.respond("answers", Map.of("jaren", 7, "meer", 1))),
                of("a kind that is none", t -> t.respond("kind", "KLACHT")),
                of("a wish that is no yes or no", t -> t.respond("onlyThisAssignment", "soms")),
                of("JSON nested 100,000 deep", t -> t.raw("application/json", Wire.text("[".repeat(100_000)))),
                of("objects nested 5,000 deep", t -> t.raw("application/json", Wire.text("{\"a\":".repeat(5_000)))),
                of("a list instead of an object", t -> t.raw("application/json", Wire.text("[]"))),
                of("JSON null", t -> t.raw("application/json", Wire.text("null"))),
                of("nothing at all", t -> t.raw("application/json", new byte[0])),
                of("two documents", t -> t.raw("application/json", Wire.text(Json.of(t.response()) + "{}"))),
                of("XML", t -> t.raw("application/xml", Wire.text("<a/>"))),
                of(
                        "a form that says it is JSON",
                        t -> t.raw("application/json", Wire.text(t.fields().urlEncoded()))),
                of(
                        "parts without a boundary",
                        t -> t.raw("multipart/form-data", t.form().bytes())),
                of(
                        "parts with another boundary",
                        t -> t.raw("multipart/form-data; boundary=x", t.form().bytes())),
                of(
                        "parts that stop halfway",
                        t -> t.raw(t.form().contentType(), half(t.form().bytes()))),
                of(
                        "a part with an endless header",
                        t -> t.raw(
                                "multipart/form-data; boundary=b",
                                Wire.text("--b\r\nContent-Disposition: form-data; name=\"" + "n".repeat(900_000)
                                        + "\"\r\n\r\nx\r\n--b--\r\n"))),
                of(
                        "a boundary of 5,000 characters",
                        t -> t.raw("multipart/form-data; boundary=" + "b".repeat(5_000), new byte[10])),
                of(
                        "a packed body",
                        t -> t.visitor.send(
                                "POST",
                                t.responses(),
                                "application/json",
                                new byte[] {31, -117, 8, 0, 0},
                                "Content-Encoding",
                                "gzip")));
    }

    private static HostileRequest of(String name, Function<Sender, Answer> request) {
        return new HostileRequest(name, request);
    }

    Answer send(Visitor visitor, String reference) {
        return request.apply(new Sender(visitor, reference));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Sends it for one assignment. */
    record Sender(Visitor visitor, String reference) {
        Answer respond(String name, Object value) {
            return visitor.json(responses(), Supplied.with(response(), name, value));
        }

        Answer urlEncoded(String body) {
            return raw(Visitor.URL_ENCODED, Wire.text(body));
        }

        Answer raw(String type, byte[] body) {
            return visitor.send("POST", responses(), type, body);
        }

        String responses() {
            return Board.responses(reference);
        }

        Map<String, Object> response() {
            return Supplied.response("a@kandidaat-trials.nl", "x");
        }

        Fields fields() {
            return Fields.of(response());
        }

        Multipart form() {
            return Multipart.form().fields(fields());
        }
    }

    private static String many(String name, int count) {
        return String.join(
                "&", IntStream.range(0, count).mapToObj(i -> name + i + "=1").toList());
    }

    private static Map<String, Object> manyAnswers(int count) {
        var answers = new HashMap<String, Object>();
        IntStream.range(0, count).forEach(i -> answers.put("a" + i, 1));
        return Collections.unmodifiableMap(answers);
    }

    private static Multipart parts(int count) {
        var form = Multipart.form();
        IntStream.range(0, count).forEach(i -> form.field("a" + i, "1"));
        return form;
    }

    private static byte[] half(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .substring(0, body.length / 2)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
