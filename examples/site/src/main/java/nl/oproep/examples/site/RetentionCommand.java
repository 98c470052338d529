package nl.oproep.examples.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.oproep.Oproep;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.Sweeping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retention run}: wipes what is due, or says how much would be wiped and why. */
@Command(
        name = "retention",
        description = "Wipes personal data whose time has come.",
        mixinStandardHelpOptions = true,
        subcommands = RetentionCommand.Run.class)
final class RetentionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "say what to do about retention: retention run");
    }

    /** {@code run}. */
    @Command(
            name = "run",
            description = "Wipes everything that is due, in small transactions. May be repeated and interrupted.",
            mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        @Mixin
        private Given given = new Given();

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private UntilDay until = new UntilDay();

        @Option(names = "--dry-run", description = "Prints how much would be wiped and why; wipes nothing.")
        private boolean dryRun;

        @Override
        public Integer call() {
            var settings = given.settings();
            var day = until.read();
            return new Errand(settings, "retention").run((oproep, store) -> wiped(oproep, day));
        }

        private int wiped(Oproep oproep, @Nullable LocalDate day) {
            var last = day == null ? oproep.today() : day;
            var problems = Sweeping.problems(last, oproep.today());
            if (!problems.isEmpty()) {
                throw until.wrong("--date: " + problems.get(0).message(Language.EN));
            }
            var sweeping = oproep.privacy().sweeping();
            var swept = dryRun ? sweeping.preview(last) : sweeping.run(last);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            swept.counts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> out.println(entry.getKey().category().code() + "  "
                            + entry.getKey().name() + "  " + entry.getValue()));
            out.println((dryRun ? "would wipe " : "wiped ") + swept.total() + " up to " + last);
            out.flush();
            return 0;
        }
    }
}
