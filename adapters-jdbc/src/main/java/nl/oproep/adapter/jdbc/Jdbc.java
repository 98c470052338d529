package nl.oproep.adapter.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.oproep.kernel.spi.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that opens connections, binds a transaction to its thread, tries again after a lost race, and turns what a driver throws into what the ports promise.
 */
final class Jdbc implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Jdbc.class);
    private static final int TRIES = 5;
    /** Serialization failure and deadlock (SQL standard, PostgreSQL); row changed meanwhile and waited too long for a lock (H2). */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "90131", "HYT00");

    private final Jdbi jdbi;

    /** Held while a connection is: one thread at a time, or null where a database keeps its transactions apart by itself. */
    private final @Nullable Lock turn;

    // One binding per store and thread, which is what a transaction of this store is; removed when the transaction
    // ends.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Handle> bound = new ThreadLocal<>();

    /**
     * Over this data source.
     *
     * @param oneAtATime see {@link Dialect#oneAtATime}
     */
    Jdbc(DataSource dataSource, boolean oneAtATime) {
        this.turn = oneAtATime ? new ReentrantLock(true) : null;
        this.jdbi = Jdbi.create(dataSource);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
    }

    /** Whether a transaction runs on this thread, so that what it reads may still be undone. */
    boolean inTransaction() {
        var handle = bound.get();
        return handle != null && handle.isInTransaction();
    }

    @Override
    public <R> R within(Supplier<R> work) {
        return inTransaction() ? work.get() : retrying(() -> transaction(work));
    }

    /**
     * One statement: in the transaction that runs, or else by itself.
     *
     * @param what is stored or read, by reference only, for the message of an error
     */
    <R> R one(String what, Function<Handle, R> statement) {
        var joined = bound.get();
        return joined != null
                ? guarded(what, () -> statement.apply(joined))
                : retrying(() -> alone(() -> guarded(what, () -> statement.apply(current()))));
    }

    /** One statement by itself, after which nobody uses a connection of this store for so long. */
    <R> R resting(String what, Function<Handle, R> statement, Duration rest) {
        if (turn == null) {
            return one(what, statement);
        }
        turn.lock();
        try {
            var result = one(what, statement);
            LockSupport.parkNanos(rest.toNanos());
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** Several statements: in the transaction that runs, or else in their own. */
    <R> R together(String what, Function<Handle, R> statements) {
        return within(() -> guarded(what, () -> statements.apply(current())));
    }

    private Handle current() {
        var handle = bound.get();
        if (handle == null) {
            throw new IllegalStateException("no connection is bound to this thread");
        }
        return handle;
    }

    private <R> R transaction(Supplier<R> work) {
        return alone(() -> {
            var handle = current();
            guarded("a transaction", handle::begin);
            boolean committed = false;
            try {
                var result = work.get();
                guarded("a transaction", handle::commit);
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollBack(handle);
                }
            }
        });
    }

    /** With a connection of its own, in autocommit until a transaction begins. */
    private <R> R alone(Supplier<R> work) {
        if (turn == null) {
            return connected(work);
        }
        turn.lock();
        try {
            return connected(work);
        } finally {
            turn.unlock();
        }
    }

    private <R> R connected(Supplier<R> work) {
        var handle = open();
        bound.set(handle);
        try {
            return work.get();
        } finally {
            bound.remove();
            close(handle);
        }
    }

    private Handle open() {
        try {
            var handle = jdbi.open();
            if (!handle.getConnection().getAutoCommit()) {
                handle.getConnection().setAutoCommit(true);
            }
            return handle;
        } catch (JdbiException | SQLException e) {
            throw Faults.unreachable(e);
        }
    }

    private static <R> R guarded(String what, Supplier<R> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw Faults.of(what, e);
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (JdbiException e) {
            LOG.debug("A transaction could not be rolled back; the database ends it with the connection.");
        }
    }

    private static void close(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("A connection could not be closed properly.");
        }
    }

    private static <R> R retrying(Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !lostRace(e)) {
                    throw e;
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 10L * attempt + 1))
                                .toNanos());
            }
        }
    }

    private static boolean lostRace(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST_RACE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
