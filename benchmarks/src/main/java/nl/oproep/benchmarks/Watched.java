package nl.oproep.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A database watched by who uses it on one thread: how long its transactions last, and, when it is asked to explain, the plans that were really used. */
final class Watched {
    private static final String[] EXPLAIN = {
        "load 'auto_explain'",
        "set auto_explain.log_min_duration = 0",
        "set auto_explain.log_analyze = on",
        "set auto_explain.log_timing = off",
        "set auto_explain.log_parameter_max_length = 0",
        "set client_min_messages = log"
    };

    private final DataSource source;
    private final boolean explaining;
    private final List<String> plans = new ArrayList<>();
    private final AtomicLong longest = new AtomicLong();

    Watched(DataSource source, boolean explaining) {
        this.source = source;
        this.explaining = explaining;
    }

    /** What is to be used. */
    DataSource source() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** The statements since this was asked last, each with its plan. */
    List<String> plans() {
        var since = List.copyOf(plans);
        plans.clear();
        return since;
    }

    /** Milliseconds of the longest transaction since this was asked last, from before its first statement until after its commit: no lock was held for longer. */
    double longest() {
        return longest.getAndSet(0) / 1e6;
    }

    private Connection watched(Connection connection) throws SQLException {
        if (explaining) {
            try (var statement = connection.createStatement()) {
                for (var setting : EXPLAIN) {
                    statement.execute(setting);
                }
            }
        }
        var begun = new AtomicLong();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            boolean begins = method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0]);
            var result = call(connection, method, arguments);
            if (begins) {
                begun.set(System.nanoTime());
            } else if (method.getName().equals("commit")) {
                longest.accumulateAndGet(System.nanoTime() - begun.get(), Math::max);
            }
            return explaining && result instanceof PreparedStatement statement ? watched(statement) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            var result = call(statement, method, arguments);
            if (method.getName().startsWith("execute")) {
                for (SQLWarning one = statement.getWarnings(); one != null; one = one.getNextWarning()) {
                    if (String.valueOf(one.getMessage()).contains("plan:")) {
                        plans.add(one.getMessage());
                    }
                }
            }
            return result;
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException sql ? sql : e;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
