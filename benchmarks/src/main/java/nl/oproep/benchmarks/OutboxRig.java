package nl.oproep.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.oproep.mail.spi.Outbox;

/** W3a: what the outbox itself costs, claiming and settling without sending. */
final class OutboxRig implements Rig {
    private static final int BATCH = 100;
    private static final int THREADS = 2;
    private static final int WAITING = 40_000;

    @Override
    public String name() {
        return "W3a";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        try (var source = postgres.database("outbox", 10)) {
            var outbox = Samples.past(source).migrate().outbox();
            Postgres.execute(
                    source,
                    "create table lease_job (id uuid primary key, payload text not null, due_at timestamptz, owner text, attempt integer not null)",
                    "create index on lease_job (due_at, id) where due_at is not null",
                    """
                    create table scheduled_tasks (
                        task_name text not null, task_instance text not null, task_data bytea,
                        execution_time timestamptz not null, picked boolean not null, picked_by text, last_success timestamptz,
                        last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz, version bigint not null,
                        priority smallint, primary key (task_name, task_instance))""",
                    "create index on scheduled_tasks (execution_time)",
                    "create index on scheduled_tasks (last_heartbeat)");
            Side ours = time -> drained(postgres, source, OUTBOX, "oproep_outbox", () -> settle(outbox));
            return List.of(
                    Duel.between(
                            "W3a outbox, against leases of 100 in a bare table",
                            0.7,
                            ours,
                            time -> drained(postgres, source, LEASES, "lease_job", () -> lease(source))),
                    Duel.between("W3a outbox, against db-scheduler", 5, ours, time -> scheduled(postgres, source)));
        }
    }

    private static final String OUTBOX = """
            insert into oproep_outbox (id, tag, kind, subject, recipient, language, state, due_at, attempt, created_at)
            select gen_random_uuid(), gen_random_uuid()::text, 'response-to-poster', gen_random_uuid(),
                   'iemand' || i || '@iemand.example', 'nl', 'PENDING', now() - make_interval(secs => 1), 0, now()
              from generate_series(1, %d) as i""";
    private static final String LEASES = """
            insert into lease_job (id, payload, due_at, attempt)
            select gen_random_uuid(), 'iemand' || i || '@iemand.example', now() - make_interval(secs => 1), 0
              from generate_series(1, %d) as i""";
    private static final String TASKS = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
            select 'mail', i::text, now() - make_interval(secs => 1), false, 1, 0 from generate_series(1, %d) as i""";

    /** Takes some, deals with them, and says how many those were. */
    private interface Batch {
        int work() throws SQLException;
    }

    /** Fills, then measures how long it takes until nothing is left. */
    private static Sample drained(Postgres postgres, DataSource source, String fill, String table, Batch batch)
            throws Exception {
        Postgres.execute(source, "truncate " + table, fill.formatted(WAITING), "vacuum analyze " + table);
        var sample = new Once(THREADS, postgres.cpu(), batch::work).run();
        if (sample.units() != WAITING) {
            throw new IllegalStateException(sample.units() + " of " + WAITING + " were dealt with in " + table);
        }
        return sample;
    }

    private static int settle(Outbox outbox) {
        var now = Instant.now();
        var owner = "node-" + Thread.currentThread().getId();
        var claims = outbox.claim(owner, now, now.plusSeconds(60), BATCH);
        List<Outbox.Outcome> outcomes = new ArrayList<>();
        for (var claim : claims) {
            outcomes.add(new Outbox.Delivered(claim.delivery().id(), claim.attempt()));
        }
        if (!outcomes.isEmpty()) {
            outbox.settle(owner, outcomes);
        }
        return claims.size();
    }

    /** As one would write it for this one table. */
    private static int lease(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var claim = connection.prepareStatement("""
                        update lease_job set owner = ?, due_at = now() + interval '60 seconds', attempt = attempt + 1
                         where id in (select id from lease_job where due_at <= now() order by due_at, id limit 100 for update skip locked)
                        returning id, payload, attempt""");
                var settle = connection.prepareStatement(
                        "update lease_job set due_at = null, owner = null where id = any (?) and owner = ?")) {
            var owner = "node-" + Thread.currentThread().getId();
            claim.setString(1, owner);
            List<UUID> ids = new ArrayList<>();
            try (var rows = claim.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            if (!ids.isEmpty()) {
                settle.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                settle.setString(2, owner);
                settle.executeUpdate();
            }
            return ids.size();
        }
    }

    private static Sample scheduled(Postgres postgres, DataSource source) throws Exception {
        int tasks = WAITING / 4;
        Postgres.execute(source, "truncate scheduled_tasks", TASKS.formatted(tasks), "vacuum analyze scheduled_tasks");
        var done = new AtomicInteger();
        var task = Tasks.oneTime("mail").execute((instance, context) -> done.incrementAndGet());
        var scheduler = Scheduler.create(source, task)
                .threads(4)
                .pollingInterval(Duration.ofMillis(10))
                .pollUsingLockAndFetch(1.0, 40.0)
                .build();
        long before = Cpu.process() + postgres.cpu().getAsLong();
        long start = System.nanoTime();
        scheduler.start();
        while (done.get() < tasks) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long cpu = Cpu.process() + postgres.cpu().getAsLong() - before;
        scheduler.stop();
        return new Sample(tasks, seconds, cpu / 1e9);
    }
}
