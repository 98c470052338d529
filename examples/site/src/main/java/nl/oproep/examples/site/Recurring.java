package nl.oproep.examples.site;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import nl.oproep.kernel.OproepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recurring work by db-scheduler: of all nodes that share a database, one does each round; a node that dies in the middle of one is replaced within a minute. Work that fails is tried again after its
 * period, and stops nothing else (promise 17).
 */
final class Recurring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final int THREADS = 3;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED = 4;
    /** What a step in hand gets to end by itself when the site stops, and again after it was interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Plan plan;
    private final Scheduler scheduler;
    private volatile boolean stopped;

    private Recurring(Plan plan, String node, List<RecurringWork> work) {
        this.plan = plan;
        this.scheduler = Scheduler.create(plan.source())
                .startTasks(work.stream().map(this::task).toList())
                .tableName(Plan.TABLE)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    /**
     * Starts the work; its first round is at once, unless another node had it within its period.
     *
     * @param database shared with the other nodes when it is PostgreSQL
     * @param node the name of this one: what it had in hand when it was killed is due at once
     */
    static Recurring start(DataSource database, String node, List<RecurringWork> work) {
        var plan = Plan.beside(database);
        try {
            plan.release(node);
            var recurring = new Recurring(plan, node, work);
            recurring.scheduler.start();
            return recurring;
        } catch (RuntimeException e) {
            plan.close();
            throw e;
        }
    }

    private RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.period())).execute((instance, context) -> round(work));
    }

    private void round(RecurringWork work) {
        try {
            while (!stopped && work.step().getAsInt() > 0) {
                Thread.onSpinWait();
            }
        } catch (OproepException e) {
            LOG.warn("{} waits for its next round: {}", work.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} stumbled and goes on in its next round", work.name(), e);
        }
    }

    /** Begins no further step and waits a few seconds for those in hand; what a round left is done in the next one, here or on another node. */
    @Override
    public void close() {
        stopped = true;
        scheduler.stop();
        plan.close();
    }
}
