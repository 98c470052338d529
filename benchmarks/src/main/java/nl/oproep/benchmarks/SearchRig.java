package nl.oproep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.oproep.board.BoardSearch;

/** W1b: searching 100,000 open assignments by words and filters; hardly any question is asked twice. */
final class SearchRig implements Rig {
    private static final int CONNECTIONS = 8;
    private static final int OPEN = Integer.getInteger("open", 100_000);
    private static final int QUESTIONS = 200_000;

    /** What somebody asks for. */
    record Question(String words, String discipline, String region) {
        String path() {
            return "/api/v1/assignments?q=" + words.replace(' ', '+')
                    + (discipline.isEmpty() ? "" : "&discipline=" + discipline)
                    + (region.isEmpty() ? "" : "&region=" + region);
        }
    }

    @Override
    public String name() {
        return "W1b";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (var source = postgres.database("search", 10)) {
            var store = Samples.past(source).migrate();
            Samples.add(store, OPEN);
            Postgres.execute(source, "vacuum analyze oproep_assignment");
            try (var memory = Town.over(store, true);
                    var database = Town.over(store, false);
                    var plain = FullTextSite.over(source)) {
                memory.oproep().board().search(BoardSearch.ALL);
                agree(memory, database);
                var javalin = ask(plain.port(), postgres);
                rows.add(Duel.between(
                        "W1b search in memory, against Javalin + PostgreSQL full text",
                        10,
                        ask(memory.port(), postgres),
                        javalin));
                rows.add(Duel.between(
                        "W1b search in the store, against pgbench with the same SQL",
                        0.8,
                        ask(database.port(), postgres),
                        new PgBench(
                                postgres,
                                "search",
                                CONNECTIONS,
                                questions(100, 5).stream()
                                        .map(FullTextSite::ours)
                                        .toList())));
            }
        }
        return rows;
    }

    /** Both ways give the same answers, or the figures mean nothing. */
    private static void agree(Town memory, Town database) {
        for (var question : questions(50, 3)) {
            var search = new BoardSearch(
                    question.words(),
                    question.discipline().isEmpty() ? null : question.discipline(),
                    question.region().isEmpty() ? null : question.region(),
                    false,
                    1,
                    20);
            if (!memory.oproep()
                    .board()
                    .search(search)
                    .equals(database.oproep().board().search(search))) {
                throw new IllegalStateException("the two boards differ for " + question);
            }
        }
    }

    private static Side ask(int port, Postgres postgres) {
        var requests = questions(QUESTIONS, 17).stream()
                .map(question -> Load.get(question.path()))
                .toList();
        return new Load(port, CONNECTIONS, 200, postgres.cpu(), i -> requests.get(i % QUESTIONS));
    }

    /** One word, two words, or a word with a discipline and a region. */
    static List<Question> questions(int count, long seed) {
        var vocabulary = new Vocabulary(7);
        for (long i = 0; i < seed; i++) {
            vocabulary.askedFor();
        }
        return IntStream.range(0, count)
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> new Question(vocabulary.askedFor(), "", "");
                    case 1 -> new Question(vocabulary.askedFor() + " " + vocabulary.askedFor(), "", "");
                    default ->
                        new Question(
                                vocabulary.askedFor(),
                                vocabulary.oneOf(Samples.DISCIPLINES),
                                vocabulary.oneOf(Samples.REGIONS));
                })
                .toList();
    }
}
