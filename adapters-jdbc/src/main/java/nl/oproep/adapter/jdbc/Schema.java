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
    private static final List<String> SCRIPTS = List.of(
            "common/V1__main_journey.sql",
            "%s/V2__indexes.sql",
            "common/V3__receipts.sql",
            "common/V4__placements_and_invoices.sql",
            "common/V10__procedures.sql",
            "common/V20__members.sql",
            "%s/V21__unannounced.sql",
            "common/V30__inbound.sql",
            "common/V40__privacy.sql",
            "%s/V41__privacy_indexes.sql",
            "%s/V50__board_orders.sql",
            "common/V60__back_office.sql",
            "%s/V61__oversight.sql",
            "common/V70__sponsorships.sql",
            "common/V71__partner_changes.sql",
            "common/V72__newsletters.sql",
            "common/V80__silence.sql",
            "%s/V81__no_examples.sql",
            "common/V90__brochures.sql",
            "%s/V91__no_example_brochures.sql");

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
