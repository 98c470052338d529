package nl.oproep.examples.site;

import java.util.concurrent.Callable;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.examples.site.settings.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code migrate}: makes the tables or brings them up to date, which {@code serve} does too. */
@Command(
        name = "migrate",
        description = "Makes the tables, or brings them up to date; serve does so, too.",
        mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {
    @Mixin
    private Given given = new Given();

    @Override
    public Integer call() {
        var settings = given.settings();
        if (settings.database().embedded()) {
            try (var folder = DataFolder.open(settings.dataDir())) {
                return migrate(settings.database(), "the embedded database of node " + folder.node());
            }
        }
        return migrate(settings.database(), "the database");
    }

    private static int migrate(Database where, String name) {
        try (var database = Databases.open(where)) {
            JdbcStore.over(database).migrate();
        }
        System.out.println("The tables of " + name + " are up to date.");
        return 0;
    }
}
