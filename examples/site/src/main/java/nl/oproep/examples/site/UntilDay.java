package nl.oproep.examples.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The day up to which a command works, for each command that has one. */
final class UntilDay {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--date", paramLabel = "DAY", description = "Up to and including this day (default: today).")
    private @Nullable String typed;

    /** The day as typed, or null when none was. */
    @Nullable LocalDate read() {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw wrong("--date must be a day such as 2026-01-31, not \"" + typed + "\"");
        }
    }

    /** Wrong usage, in one sentence. */
    ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
