package nl.oproep.benchmarks;

import io.javalin.Javalin;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** What one writes first: a handler, PostgreSQL's full text search, and JSON. */
record FullTextSite(Javalin server) implements AutoCloseable {
    private static final String SQL = """
            select *, count(*) over () as total
              from plain_job
             where state = 'OPEN' and closes_on >= current_date and words @@ to_tsquery('simple', ?)
               and (? = '' or discipline = ?) and (? = '' or region = ?)
             order by published_at desc, reference
             fetch first 20 rows only""";

    static FullTextSite over(DataSource source) throws SQLException {
        Postgres.execute(
                source,
                """
                create table plain_job as
                select reference, version, state, title, left(text, 200) as excerpt, disciplines::jsonb ->> 0 as discipline,
                       region, remote, starts_on, hours_per_week, rate, closes_on, published_at,
                       to_tsvector('simple', title || ' ' || text || ' ' || region) as words
                  from oproep_assignment""",
                "create index on plain_job using gin (words)",
                "create index on plain_job (published_at desc, reference)",
                "vacuum analyze plain_job");
        var json = JsonMapper.builder().build();
        return new FullTextSite(Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get(
                            "/api/v1/assignments",
                            request -> request.contentType("application/json")
                                    .result(json.writeValueAsBytes(search(
                                            source,
                                            request.queryParam("q"),
                                            or(request.queryParam("discipline")),
                                            or(request.queryParam("region"))))));
                })
                .start("127.0.0.1", 0));
    }

    private static String or(@org.jspecify.annotations.Nullable String asked) {
        return asked == null ? "" : asked;
    }

    private static Map<String, Object> search(
            DataSource source, @org.jspecify.annotations.Nullable String words, String discipline, String region)
            throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setString(
                    1,
                    Stream.of(or(words).split(" ", -1)).map(word -> word + ":*").collect(Collectors.joining(" & ")));
            statement.setString(2, discipline);
            statement.setString(3, discipline);
            statement.setString(4, region);
            statement.setString(5, region);
            try (var rows = statement.executeQuery()) {
                List<Map<String, Object>> items = new ArrayList<>();
                int total = 0;
                while (rows.next()) {
                    var item = new LinkedHashMap<String, Object>();
                    for (var column : List.of("reference", "title", "excerpt", "discipline", "region", "rate")) {
                        item.put(column, or(rows.getString(column)));
                    }
                    item.put("remote", rows.getBoolean("remote"));
                    item.put("hoursPerWeek", rows.getInt("hours_per_week"));
                    item.put("closesOn", rows.getDate("closes_on").toString());
                    item.put(
                            "publishedAt",
                            rows.getTimestamp("published_at").toInstant().toString());
                    items.add(item);
                    total = rows.getInt("total");
                }
                return Map.of("items", items, "total", total);
            }
        }
    }

    /** The statement of our own store for a question, with its values in it. */
    static String ours(SearchRig.Question question) {
        var terms = Stream.of(
                        Stream.of(question.words().split(" ", -1)).map(word -> "'" + word + "':*"),
                        Stream.of("=d" + question.discipline())
                                .filter(d -> d.length() > 2)
                                .map(d -> "'" + d + "'"),
                        Stream.of("=r" + question.region().toLowerCase(java.util.Locale.ROOT))
                                .filter(r -> r.length() > 2)
                                .map(r -> "'" + r + "'"))
                .flatMap(t -> t)
                .collect(Collectors.joining(" & "));
        return """
                with fit as materialized (
                    select id as fit_id, published_at as fit_at, reference as fit_reference
                      from oproep_assignment
                     where state = 'OPEN' and closes_on >= current_date and search_vector @@ cast($t$%s$t$ as tsquery)
                ), page as (
                    select fit_id from fit order by fit_at desc, fit_reference offset 0 rows fetch first 20 rows only
                )
                select total, reference, version, title, substring(text from 1 for 200) as excerpt, disciplines, region, remote,
                       starts_on, hours_per_week, rate, closes_on, published_at
                  from (select count(*) as total from fit) as counted
                  left join (page join oproep_assignment on id = fit_id) on true
                 order by published_at desc, reference;
                """.formatted(terms).replace('\n', ' ');
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
