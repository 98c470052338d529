package nl.oproep.examples.site;

import java.time.DateTimeException;
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

        @Option(names = "--date", paramLabel = "DAY", description = "Up to and including this day (default: today).")
        private @Nullable String date;

        @Option(names = "--dry-run", description = "Prints how much would be wiped and why; wipes nothing.")
        private boolean dryRun;

        @Override
        public Integer call() {
            var settings = given.settings();
            var day = date == null ? null : day(date);
            return new Errand(settings, "retention").run((oproep, store) -> wiped(oproep, day));
        }

        private LocalDate day(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeException e) {
                throw wrong("--date must be a day such as 2026-01-31, not \"" + typed + "\"");
            }
        }

        private ParameterException wrong(String sentence) {
            return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
        }

        private int wiped(Oproep oproep, @Nullable LocalDate day) {
            var until = day == null ? oproep.today() : day;
            var problems = Sweeping.problems(until, oproep.today());
            if (!problems.isEmpty()) {
                throw wrong("--date: " + problems.get(0).message(Language.EN));
            }
            var sweeping = oproep.privacy().sweeping();
            var swept = dryRun ? sweeping.preview(until) : sweeping.run(until);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            swept.counts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> out.println(entry.getKey().category().code() + "  "
                            + entry.getKey().name() + "  " + entry.getValue()));
            out.println((dryRun ? "would wipe " : "wiped ") + swept.total() + " up to " + until);
            out.flush();
            return 0;
        }
    }
}
