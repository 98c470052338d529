package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.oproep.kernel.spi.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Recurring work on one node and on two (promises 17 and 22). */
@Timeout(60)
class RecurringTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void twoNodesOnOnePostgresDoEachRoundOnce() throws InterruptedException {
        var rounds = new AtomicInteger();
        var inHand = new AtomicInteger();
        var together = new AtomicInteger();
        var others = new CountDownLatch(6);
        var work = List.of(
                RecurringWork.once(LONG, "hourly", rounds::incrementAndGet), RecurringWork.once(SHORT, "often", () -> {
                    if (inHand.incrementAndGet() > 1) {
                        together.incrementAndGet();
                    }
                    inHand.decrementAndGet();
                    others.countDown();
                }));

        try (var database = postgres();
                var one = Recurring.start(database, "one", work);
                var two = Recurring.start(database, "two", work)) {
            assertThat(one).isNotSameAs(two);
            others.await();
        }

        assertThat(rounds).hasValue(1);
        assertThat(together).hasValue(0);
    }

    @Test
    void aNodeThatWasKilledTakesUpItsWorkWhenItStartsAgain() throws Exception {
        try (var database = postgres()) {
            try (var first = Recurring.start(database, "killed", List.of(RecurringWork.once(LONG, "left", () -> {})))) {
                assertThat(first).isNotNull();
            }
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "update oproep_recurring set picked = true, picked_by = 'killed', execution_time = now(),"
                                + " last_heartbeat = now() where task_name = 'left'");
            }
            var again = new CountDownLatch(1);

            try (var restarted =
                    Recurring.start(database, "killed", List.of(RecurringWork.once(LONG, "left", again::countDown)))) {
                assertThat(restarted).isNotNull();
                assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void repeatsAStepUntilNothingIsLeft() throws InterruptedException {
        var left = new AtomicInteger(5);
        var done = new CountDownLatch(1);

        try (var database = h2();
                var recurring = Recurring.start(database, "node", List.of(RecurringWork.every(LONG, "steps", () -> {
                    if (left.get() == 0) {
                        done.countDown();
                        return 0;
                    }
                    return left.getAndDecrement();
                })))) {
            assertThat(recurring).isNotNull();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(left).hasValue(0);
    }

    @Test
    void whatFailsIsTriedAgainAndStopsNothingElse() throws InterruptedException {
        var failures = new CountDownLatch(2);
        var others = new CountDownLatch(2);

        try (var database = h2();
                var recurring = Recurring.start(
                        database,
                        "node",
                        List.of(
                                RecurringWork.once(SHORT, "failing", () -> {
                                    failures.countDown();
                                    throw new StoreException("the store is away", new IllegalStateException());
                                }),
                                RecurringWork.once(SHORT, "sound", others::countDown)))) {
            assertThat(recurring).isNotNull();
            assertThat(failures.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void stopsBetweenTwoStepsOfARoundThatWouldLastForEver() throws InterruptedException {
        var begun = new CountDownLatch(1);
        try (var database = h2()) {
            var recurring = Recurring.start(database, "node", List.of(RecurringWork.every(LONG, "endless", () -> {
                begun.countDown();
                return 1;
            })));
            begun.await();
            long start = System.nanoTime();

            recurring.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static HikariDataSource postgres() {
        var config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    private static HikariDataSource h2() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:;MODE=PostgreSQL");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
