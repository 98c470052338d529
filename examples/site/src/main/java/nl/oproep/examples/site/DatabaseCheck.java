package nl.oproep.examples.site;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.OproepException;

/** Is there a database, are its tables ours, is it set up so that nothing gets lost, and does it agree with us on the time. */
final class DatabaseCheck {
    private static final Duration DRIFT = Duration.ofSeconds(5);
    private static final String SUBJECT = "database";

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    DatabaseCheck(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        if (settings.database().embedded()) {
            embedded();
        } else {
            open();
        }
        return findings;
    }

    private void embedded() {
        if (!Files.exists(settings.dataDir().resolve("oproep.mv.db"))) {
            findings.add(Finding.ok(SUBJECT, "none yet in " + settings.dataDir() + ": serve and migrate make it"));
            return;
        }
        findings.add(
                Finding.note(SUBJECT, "the embedded one is for one site on one machine: see README for PostgreSQL"));
        try (var folder = DataFolder.open(settings.dataDir())) {
            open();
            findings.add(Finding.ok("data directory", "writable, and used by no other process; node " + folder.node()));
        } catch (SiteException e) {
            findings.add(Finding.note(
                    SUBJECT, "not looked at: " + e.getMessage() + ". A running site tells at /health/ready"));
        }
    }

    private void open() {
        try (var database = Databases.open(settings.database())) {
            findings.add(Finding.ok(SUBJECT, "can be reached"));
            tables(JdbcStore.over(database));
            clock(database);
            if (!settings.database().embedded()) {
                findings.add(new KeyCheck(settings).finding(database));
            }
        } catch (SiteException e) {
            findings.add(Finding.wrong(SUBJECT, e.getMessage() + ". Check OPROEP_JDBC_URL, _USER and _PASSWORD"));
        } catch (SQLException | OproepException e) {
            findings.add(Finding.wrong(
                    SUBJECT, "answered with a fault: " + e.getClass().getSimpleName()));
        }
    }

    private void tables(JdbcStore store) {
        store.warnings(Language.EN).forEach(warning -> findings.add(Finding.wrong(SUBJECT, warning)));
        try {
            var waiting = store.deliveries().counts();
            findings.add(Finding.ok("tables", "present; mails by state: " + waiting));
        } catch (OproepException e) {
            findings.add(Finding.wrong("tables", "not there, or of another version: run migrate"));
        }
    }

    private void clock(HikariDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_timestamp")) {
            var before = Instant.now();
            rows.next();
            var drift = Duration.between(rows.getObject(1, OffsetDateTime.class).toInstant(), before)
                    .abs();
            findings.add(
                    drift.compareTo(DRIFT) > 0
                            ? Finding.wrong(
                                    "clock",
                                    "differs from the database's by " + drift.toSeconds()
                                            + " s: let both machines keep time by NTP")
                            : Finding.ok(
                                    "clock",
                                    "agrees with the database's: " + before + ", days in " + settings.timeZone()));
        }
    }
}
