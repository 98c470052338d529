package nl.oproep.examples.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import nl.oproep.adapter.jdbc.JdbcStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: writes everything into one file, for {@code import} into an empty database of either kind. */
@Command(
        name = "export",
        description = "Writes everything as JSON lines into a file that only you can read; import reads it back.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Given given = new Given();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return new Errand(given.settings(), "export").run((oproep, store) -> written(store));
    }

    private int written(JdbcStore store) {
        try {
            Files.createFile(file, DataFolder.privately(file.toAbsolutePath(), "rw-------"));
        } catch (IOException e) {
            throw new SiteException(file + " cannot be made: it may be there already, or its folder is not", e);
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
            long rows = store.dump(out);
            if (spec != null) {
                spec.commandLine()
                        .getOut()
                        .println("wrote " + rows + " rows into " + file + ": it holds personal data");
                spec.commandLine().getOut().flush();
            }
            return 0;
        } catch (IOException e) {
            throw new SiteException(file + " cannot be written", e);
        }
    }
}
