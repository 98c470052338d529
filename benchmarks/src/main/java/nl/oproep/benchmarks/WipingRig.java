package nl.oproep.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.oproep.Oproep;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.kernel.Expiry;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.Retention;

/** W5: sweeping what is due, against deleting the same rows by hand, and erasing one person among very many, against the statements that do so. */
final class WipingRig implements Rig {
    private static final int STORED = Integer.getInteger("responses", 1_000_000);
    private static final int DUE = Integer.getInteger("due", STORED / 10);
    private static final int FEWER = 100;
    private static final int BATCH = 5_000;
    /** What half of batches comes to where those are 0.41 of one DELETE. */
    private static final double AGAINST_ONE = 0.2;

    private static final double LONGEST_LOCK = 100;

    @Override
    public String name() {
        return "W5";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        try (var source = postgres.database("wiping", 4);
                var small = postgres.database("wipingfew", 4)) {
            System.err.println("storing " + STORED + " responses");
            var many = Crowd.in(source, STORED);
            var few = Crowd.in(small, STORED / FEWER);
            var rows = new ArrayList<>(new Erasures(many, few).measure());
            rows.addAll(sweeps(postgres, many));
            return rows;
        }
    }

    /** The network over this database; assignments stay when their responses go, so that both sides delete the same. */
    static Oproep network(DataSource source) {
        var standard = PrivacyPolicies.STANDARD;
        return Oproep.over(JdbcStore.over(source))
                .network(Samples.NETWORK)
                .agreements(Samples.AGREEMENTS)
                .transport(new Town.Nowhere())
                .secret(new byte[32])
                .privacy(new PrivacyPolicies(
                        Retention.standardBut(Map.of(Expiry.POSTING, Period.ofDays(90))),
                        standard.recipients(),
                        standard.telling()))
                .build();
    }

    private static List<Row> sweeps(Postgres postgres, Crowd crowd) throws Exception {
        int before = crowd.size() / Crowd.TOGETHER;
        crowd.assignments(before + 1, before + 1 + DUE / Crowd.TOGETHER, "now() - interval '40 days'");
        var watched = new Watched(crowd.source(), false);
        var oproep = network(watched.source());
        List<Double> longest = new ArrayList<>();
        Side ours = time -> {
            fill(crowd);
            watched.longest();
            var sample = timed(
                    postgres,
                    () -> oproep.privacy()
                            .sweeping()
                            .sweepDue(Integer.MAX_VALUE)
                            .total());
            longest.add(watched.longest());
            return sample;
        };
        var work = "W5a sweep of " + DUE + " responses and their mails among " + STORED;
        var rows = new ArrayList<Row>();
        rows.add(Duel.between(work + ", against one DELETE of the same rows", AGAINST_ONE, ours, time -> {
            fill(crowd);
            return timed(postgres, () -> PlainWiping.due(crowd.source(), DUE));
        }));
        rows.add(Duel.between("W5a the same, against batches of " + BATCH, 0.5, ours, time -> {
            fill(crowd);
            return timed(postgres, () -> batches(crowd.source()));
        }));
        // The first is warming up.
        double worst = longest.stream().skip(1).mapToDouble(d -> d).max().orElse(0);
        rows.add(Row.below("W5a longest transaction of those sweeps", "ms", worst, LONGEST_LOCK));
        return rows;
    }

    private static void fill(Crowd crowd) throws SQLException {
        crowd.responses(crowd.size() + 1, crowd.size() + DUE, crowd.size() / Crowd.TOGETHER);
        Postgres.execute(
                crowd.source(), "vacuum analyze oproep_response", "vacuum analyze oproep_outbox", "checkpoint");
    }

    private static long batches(HikariDataSource source) throws SQLException {
        long all = 0;
        for (int some = PlainWiping.due(source, BATCH); some > 0; some = PlainWiping.due(source, BATCH)) {
            all += some;
        }
        return all;
    }

    /** Deletes that say how many responses they deleted. */
    private interface Deleting {
        long responses() throws SQLException;
    }

    private static Sample timed(Postgres postgres, Deleting deleting) throws SQLException {
        long before = Cpu.process() + postgres.cpu().getAsLong();
        long start = System.nanoTime();
        long gone = deleting.responses();
        double seconds = (System.nanoTime() - start) / 1e9;
        long cpu = Cpu.process() + postgres.cpu().getAsLong() - before;
        if (gone != DUE) {
            throw new IllegalStateException(gone + " were wiped, and " + DUE + " were due");
        }
        // The response and its mail.
        return new Sample(2L * DUE, seconds, cpu / 1e9);
    }
}
