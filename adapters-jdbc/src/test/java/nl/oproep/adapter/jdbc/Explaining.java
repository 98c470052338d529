package nl.oproep.adapter.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/**
 * A PostgreSQL database that explains every statement as it runs it, with the plan that was really used: its {@code auto_explain} sends plans to the client as warnings, which are collected here.
 */
final class Explaining {
    private final List<String> plans = new CopyOnWriteArrayList<>();
    private final DataSource source;

    /** The user of {@code source} has to be a superuser. */
    Explaining(DataSource source) {
        this.source = source;
        Databases.execute(source, """
                do $$ begin
                    execute format('alter database %I set session_preload_libraries = auto_explain', current_database());
                    execute format('alter database %I set auto_explain.log_min_duration = 0', current_database());
                    execute format('alter database %I set auto_explain.log_analyze = on', current_database());
                    execute format('alter database %I set auto_explain.log_timing = off', current_database());
                    execute format('alter database %I set auto_explain.log_parameter_max_length = 0', current_database());
                    execute format('alter database %I set client_min_messages = log', current_database());
                end $$
                """);
    }

    /** The database; what runs through it is explained. */
    DataSource database() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** The plans since this was asked last. */
    List<String> plans() {
        var collected = List.copyOf(plans);
        plans.clear();
        return collected;
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? watched(statement) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            var result = call(statement, method, arguments);
            if (method.getName().startsWith("execute")) {
                collect(statement.getWarnings());
            }
            return result;
        });
    }

    private void collect(SQLWarning warning) {
        for (var one = warning; one != null; one = one.getNextWarning()) {
            if (String.valueOf(one.getMessage()).contains("plan:")) {
                plans.add(one.getMessage());
            }
        }
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException sql ? sql : e;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Explaining.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
