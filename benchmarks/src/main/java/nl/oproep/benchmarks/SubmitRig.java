package nl.oproep.benchmarks;

import io.javalin.Javalin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** W2: a response and its three mails in one durable commit, from the form to PostgreSQL, against a minimal handler that puts in the same four rows. */
final class SubmitRig implements Rig {
    private static final int CONNECTIONS = 16;
    private static final int STORED = Integer.getInteger("responses", 1_000_000);

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (var source = postgres.database("submit", 16);
                var fullSource = postgres.database("submitfull", 16)) {
            var store = Samples.past(source).migrate();
            var fullStore = Samples.past(fullSource).migrate();
            var reference = Samples.add(store, 12).value();
            var fullReference = Samples.add(fullStore, 12).value();
            Postgres.execute(source, PlainResponses.tables());
            try (var ours = Town.over(store, true);
                    var full = Town.over(fullStore, true);
                    var plain = Plain.over(source, reference)) {
                for (boolean form : new boolean[] {true, false}) {
                    rows.add(Duel.between(
                            "W2 response by " + (form ? "form" : "multipart"),
                            0.8,
                            load(ours.port(), path(reference), postgres, form),
                            load(plain.port(), "/", postgres, form)));
                }
                load(full.port(), path(fullReference), postgres, true).run(Duration.ofSeconds(1));
                System.err.println("storing " + STORED + " responses");
                Postgres.execute(fullSource, FullBooks.of(STORED));
                rows.add(Duel.between(
                        "W2 response by form with " + STORED + " stored, against hardly any",
                        0.9,
                        load(full.port(), path(fullReference), postgres, true),
                        load(ours.port(), path(reference), postgres, true)));
            }
        }
        return rows;
    }

    private static String path(String reference) {
        return "/oproepen/" + reference + "/reageren";
    }

    private static Side load(int port, String path, Postgres postgres, boolean form) {
        var first = new java.util.concurrent.atomic.AtomicInteger((int) (System.nanoTime() % 1_000_000) * 1000);
        return new Load(
                port,
                CONNECTIONS,
                200,
                postgres.cpu(),
                i -> form
                        ? Submission.form(path, first.incrementAndGet())
                        : Submission.multipart(path, first.incrementAndGet()));
    }

    /** A handler that reads the form and puts the rows in. */
    private record Plain(Javalin server) implements AutoCloseable {
        static Plain over(DataSource source, String reference) {
            return new Plain(Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.routes.post("/", request -> {
                            Map<String, String> fields = new LinkedHashMap<>();
                            request.formParamMap().forEach((name, values) -> fields.put(name, values.get(0)));
                            try (var connection = source.getConnection()) {
                                PlainResponses.insert(connection, reference, fields);
                            }
                            request.contentType("text/html; charset=utf-8")
                                    .result("<!doctype html><title>Ontvangen</title>");
                        });
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
