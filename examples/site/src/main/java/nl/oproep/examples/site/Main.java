package nl.oproep.examples.site;

import java.util.concurrent.Callable;
import nl.oproep.examples.site.fee.Fee;
import nl.oproep.examples.site.settings.SettingsException;
import nl.oproep.kernel.OproepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line. Without a command it serves. Wrong usage and wrong settings end with 2, anything else that goes wrong with 1; never with a stack trace. */
@Command(
        name = "oproep-site",
        description =
                "An interim network: a board where anyone posts an assignment for free and unseen, and candidates respond.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            Serve.class,
            Migrate.class,
            Doctor.class,
            HashPassword.class,
            Fee.class,
            InvoicesCommand.class,
            RetentionCommand.class,
            EraseCommand.class,
            InboundCommand.class,
            ExportCommand.class,
            ImportCommand.class
        },
        footer = {
            "",
            "Settings and what they mean: README.md. Without any the site runs as a demo on http://localhost:8080."
        })
final class Main implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    @Mixin
    private Given given = new Given();

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((e, line, parsed) -> told(e, line));
    }

    @Override
    public Integer call() {
        return new Serve(given).call();
    }

    private static int told(Exception e, CommandLine line) {
        var err = line.getErr();
        if (e instanceof SettingsException wrong) {
            err.println("These settings cannot be used:");
            wrong.problems().forEach(problem -> err.println("  " + problem));
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof SiteException || e instanceof OproepException) {
            err.println(e.getMessage());
        } else {
            err.println("A fault of our own: " + e.getClass().getSimpleName() + ". The log says where.");
            LOG.error("a command failed", e);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The version that the jar carries. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Oproep " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
