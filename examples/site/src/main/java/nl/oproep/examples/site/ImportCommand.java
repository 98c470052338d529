package nl.oproep.examples.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.oproep.Oproep;
import nl.oproep.adapter.jdbc.JdbcStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code import}: reads what {@code export} wrote into an empty database, and erases again what the ledger knows (V4). */
@Command(
        name = "import",
        description =
                "Reads what export wrote into an empty database of either kind, all or nothing; then erases again what the ledger knows.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private Given given = new Given();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "What export wrote.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return new Errand(given.settings(), "import").run(this::restored);
    }

    private int restored(Oproep oproep, JdbcStore store) {
        if (!oproep.privacy().answersRequests()) {
            throw new SiteException(
                    "restoring needs the network's key, to erase again what was erased: give it with OPROEP_SECRET");
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            long rows = store.restore(in);
            int replayed = oproep.privacy().replaying().replay();
            if (spec != null) {
                spec.commandLine()
                        .getOut()
                        .println("restored " + rows + " rows, and carried out again " + replayed + " erasures");
                spec.commandLine().getOut().flush();
            }
            return 0;
        } catch (IOException e) {
            throw new SiteException(file + " cannot be read", e);
        }
    }
}
