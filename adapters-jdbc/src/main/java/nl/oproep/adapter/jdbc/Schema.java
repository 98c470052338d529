package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.oproep.kernel.spi.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, made by Flyway under a history of our own, or given out as SQL. */
final class Schema {
    private static final String FOLDER = "nl/oproep/adapter/jdbc/schema/";
    private static final String HISTORY = "oproep_schema_history";
    /** What there is, in order, common parts and parts of one database alike. */
    private static final List<String> SCRIPTS = List.of("common/V1__main_journey.sql", "%s/V2__indexes.sql");

    private final Dialect dialect;

    Schema(Dialect dialect) {
        this.dialect = dialect;
    }

    void migrate(DataSource dataSource) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dataSource)
                    .table(HISTORY)
                    .locations("classpath:" + FOLDER + "common", "classpath:" + FOLDER + dialect.folder())
                    .placeholders(dialect.placeholders())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .createSchemas(false)
                    .cleanDisabled(true)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException("the schema could not be migrated: " + e.getMessage(), e);
        }
    }

    String sql() {
        return SCRIPTS.stream()
                .map(script -> read(script.formatted(dialect.folder())))
                .map(this::filled)
                .collect(Collectors.joining("\n"));
    }

    private String filled(String script) {
        var filled = script;
        for (var placeholder : dialect.placeholders().entrySet()) {
            filled = filled.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return filled;
    }

    private static String read(String script) {
        try (var in = Schema.class.getClassLoader().getResourceAsStream(FOLDER + script)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
