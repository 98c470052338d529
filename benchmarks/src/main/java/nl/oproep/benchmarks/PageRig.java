package nl.oproep.benchmarks;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** W1a: pages that anybody looks at, against a bare handler that returns the same bytes. */
final class PageRig implements Rig {
    private static final int CONNECTIONS = 8;
    private static final int MANY = Integer.getInteger("stored", 100_000);

    @Override
    public String name() {
        return "W1a";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (var few = postgres.database("few", 10);
                var many = postgres.database("many", 10)) {
            var fewStore = Samples.past(few).migrate();
            var manyStore = Samples.past(many).migrate();
            var one = Samples.add(fewStore, 12);
            var other = Samples.add(manyStore, MANY);
            Postgres.execute(many, "analyze");
            try (var ours = Town.over(fewStore, true);
                    var crowded = Town.over(manyStore, true)) {
                for (var path : List.of("/oproepen/%s", "/api/v1/assignments/%s", "/?ref=%s")) {
                    var work = "W1a " + path.replace("%s", "…").replace("?ref=…", "");
                    var here = String.format(Locale.ROOT, path, one);
                    try (var bare = Bare.like(ours.port(), here)) {
                        rows.add(Duel.between(work, 0.8, get(ours.port(), here), get(bare.port(), "/")));
                    }
                    rows.add(Duel.between(
                            work + " with " + MANY + " stored, against 12",
                            0.9,
                            get(crowded.port(), String.format(Locale.ROOT, path, other)),
                            get(ours.port(), here)));
                }
                rows.add(unchanged(ours, "/oproepen/" + one));
            }
        }
        return rows;
    }

    /** {@code If-None-Match} against the whole page. */
    private static Row unchanged(Town ours, String path) throws Exception {
        var tag = Load.once(ours.port(), Load.get(path))
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
                .findFirst()
                .orElseThrow()
                .substring(5)
                .strip();
        var asked = Load.get(path, "If-None-Match: " + tag);
        return Duel.between(
                "W1a If-None-Match, against our own whole page",
                1.0,
                new Load(ours.port(), CONNECTIONS, 304, () -> 0, i -> asked),
                get(ours.port(), path));
    }

    private static Side get(int port, String path) {
        var asked = Load.get(path);
        return new Load(port, CONNECTIONS, 200, () -> 0, i -> asked);
    }

    /** A handler that knows its answer by heart. */
    private record Bare(Javalin server) implements AutoCloseable {
        static Bare like(int port, String path) throws Exception {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            var body = answer.body();
            var type = answer.headers().firstValue("Content-Type").orElseThrow();
            return new Bare(Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.routes.get(
                                "/", request -> request.contentType(type).result(body));
                    })
                    .start("127.0.0.1", 0));
        }

        int port() {
            return server.port();
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
