package nl.oproep.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Language;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.SubmitResponse;
import nl.oproep.response.Submitted;
import nl.oproep.response.Wishes;

/** W2 on H2: the use case against a bare loop that puts in the same four rows and commits. */
final class H2Rig implements Rig {
    private static final int THREADS = 2;

    @Override
    public String name() {
        return "W2h2";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        var folder = Files.createTempDirectory("oproep-bench-h2");
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("oproep")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        config.setMaximumPoolSize(THREADS);
        try (var source = new HikariDataSource(config)) {
            var store = Samples.past(source).migrate();
            var reference = Samples.add(store, 12);
            Postgres.execute(
                    source,
                    "create table plain_response as select * from oproep_response with no data",
                    "alter table plain_response alter column id set not null",
                    "alter table plain_response add primary key (id)",
                    "create unique index on plain_response (submission_key)",
                    "create index on plain_response (assignment, submitted_at desc, id)",
                    "create table plain_outbox as select * from oproep_outbox with no data",
                    "alter table plain_outbox alter column id set not null",
                    "alter table plain_outbox add primary key (id)",
                    "create index on plain_outbox (state, created_at desc, id)",
                    "create index on plain_outbox (due_at, id)",
                    "create index on plain_outbox (owner)");
            try (var town = Town.over(store, true)) {
                var responding = town.oproep().responding();
                return List.of(Duel.between(
                        "W2 response into H2",
                        0.7,
                        new Loop(THREADS, () -> 0, number -> {
                            if (!(responding.submit(command(reference, number)) instanceof Submitted.Received)) {
                                throw new IllegalStateException("response " + number + " was not received");
                            }
                            return 1;
                        }),
                        new Loop(THREADS, () -> 0, number -> {
                            try (var connection = source.getConnection()) {
                                PlainResponses.insert(connection, reference.value(), Submission.fields(number));
                            }
                            return 1;
                        })));
            }
        }
    }

    static SubmitResponse command(Reference assignment, int number) {
        var fields = Submission.fields(number);
        return new SubmitResponse(
                assignment,
                ResponseKind.RESPONSE,
                fields.get("name"),
                fields.get("email"),
                fields.get("phone"),
                fields.get("motivation"),
                fields.get("remarks"),
                new Wishes(true, false),
                fields.get("acceptTerms"),
                Map.of("ervaring", "7", "nederlands", "C1", "register", "true"),
                List.of(),
                Language.NL,
                null,
                null);
    }
}
