package nl.oproep.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.oproep.Oproep;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.adapter.smtp.SmtpSettings;
import nl.oproep.adapter.smtp.SmtpTransport;

/** One assignment after another to all members of a database, over SMTP; also as a process of its own, whose memory can be told apart: {@code java … FanOut JDBC-URL PORT THREADS}. */
final class FanOut implements AutoCloseable {
    private static final String MEMBERS = """
            insert into oproep_member (id, name, email, email_key, disciplines, regions, remote, language, terms_version, terms_digest,
                                       agreed_at, tag, address_hash, confirmed_at, last_sign_at)
            select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Lid ' || n, 'lid' || n || '@lid.example',
                   'lid' || n || '@lid.example', '', '', true, 'nl', '16.21', decode(md5('16.21') || md5('16.21'), 'hex'),
                   now(), lpad(translate(n::text, '01', 'ab'), 26, 'c'), decode(md5(n::text) || md5('x' || n), 'hex'), now(), now()
              from generate_series(%d, %d) n
            """;
    private static final String INTERESTS = """
            insert into oproep_interest (discipline, region, member)
            select '*', '*', id from oproep_member where not exists (select 1 from oproep_interest where member = id)
            """;

    private final int threads;
    private final SmtpTransport transport;
    private final JdbcStore store;
    private final Oproep oproep;

    /** The members are there already; the connections are as many as the threads. */
    FanOut(DataSource source, int port, int threads) {
        this.threads = threads;
        this.transport = SmtpTransport.to(SmtpSettings.of("127.0.0.1", port).connections(threads));
        this.store = JdbcStore.over(source, Clock.systemUTC()).migrate();
        this.oproep = Oproep.over(store)
                .network(Samples.NETWORK)
                .agreements(Samples.AGREEMENTS)
                .transport(transport)
                .secret("a secret of benchmarks, 32 bytes".getBytes(StandardCharsets.US_ASCII))
                .boardInMemory(false)
                .build();
    }

    /** So many members who want everything, and assignments that were not announced yet. */
    static void fill(DataSource source, int members, int assignments) throws SQLException {
        var store = Samples.past(source).migrate();
        Samples.add(store, assignments);
        Postgres.execute(source, MEMBERS.formatted(1, members), INTERESTS, "vacuum analyze");
    }

    /** Announces the next assignment and sends until everybody has it. */
    void announce() throws Exception {
        if (oproep.announcing().announceDue(1) != 1) {
            throw new IllegalStateException("there is no assignment left to announce");
        }
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(this::untilNothingIsLeft);
            }
            for (var worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private boolean untilNothingIsLeft() {
        boolean any = false;
        while (oproep.distributing().distributeDue()) {
            any = true;
        }
        return any;
    }

    @Override
    public void close() {
        transport.close();
    }

    /** Announces once and prints the most memory that this process ever had, in kB. */
    public static void main(String[] arguments) throws Exception {
        try (var source = Postgres.pool(arguments[0], Integer.parseInt(arguments[2]) + 1);
                var fanOut = new FanOut(source, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            fanOut.announce();
            System.out.println(peak());
        }
    }

    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
