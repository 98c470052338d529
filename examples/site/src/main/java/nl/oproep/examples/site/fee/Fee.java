package nl.oproep.examples.site.fee;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.oproep.fee.FeeQuestion;
import nl.oproep.fee.FeeSchedule;
import nl.oproep.fee.FeeWording;
import nl.oproep.fee.PartMonth;
import nl.oproep.fee.WorkedPeriod;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fee}: what a placement costs the candidate, a line per fee month with its reason; or many cases as JSON lines. Needs no settings and no database. */
@Command(
        name = "fee",
        description = "Prints the fee schedule of one placement, or answers cases as JSON lines.",
        mixinStandardHelpOptions = true)
public final class Fee implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--start", paramLabel = "DAY", description = "The first day of work, such as 2026-01-31.")
    private @Nullable String start;

    @Option(
            names = "--end",
            paramLabel = "DAY",
            description = "The last day of work, inclusive; without it open-ended.")
    private @Nullable String end;

    @Option(names = "--partner", description = "The candidate was a partner at the moment of responding.")
    private boolean partner;

    @Option(names = "--cancelled", description = "It was called off before its start.")
    private boolean cancelled;

    @Option(
            names = "--monthly",
            paramLabel = "EUROS",
            defaultValue = "250.00",
            description = "What a whole fee month costs, 250.00 at most (default ${DEFAULT-VALUE}).")
    private String monthly = "";

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many fee months count, 1 to 6 (default ${DEFAULT-VALUE}).")
    private long months;

    @Option(
            names = "--part-month",
            paramLabel = "POLICY",
            defaultValue = "PER_DAY",
            description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private PartMonth partMonth = PartMonth.PER_DAY;

    @Option(names = "--lang", paramLabel = "nl|en", description = "The language of the reasons (default: nl, JSON en).")
    private @Nullable String language;

    @Option(names = "--json", description = "Prints one line of JSON, amounts in cents.")
    private boolean json;

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "Answers the JSON cases in this file, one a line; - for standard input.")
    private @Nullable String cases;

    @Override
    public Integer call() {
        if (language != null && !language.equals("nl") && !language.equals("en")) {
            throw wrong("--lang must be nl or en, not \"" + language + "\"");
        }
        var wording = FeeWording.in(
                language == null ? (json || cases != null ? Language.EN : Language.NL) : Language.of(language));
        if (cases != null) {
            return answered(cases, new FeeCases(new FeeAnswer(wording)));
        }
        if (start == null) {
            throw wrong("--start is missing: give the first day of work, such as --start 2026-01-31, or --cases FILE");
        }
        var question = new FeeQuestion(
                List.of(new WorkedPeriod(day("--start", start), end == null ? null : day("--end", end))),
                partner,
                cancelled,
                cents(monthly),
                months,
                partMonth);
        var problems = question.problems();
        if (!problems.isEmpty()) {
            var sentences = problems.stream()
                    .map(problem -> problem + ": " + wording.problem(problem))
                    .toList();
            throw wrong(String.join(System.lineSeparator(), sentences));
        }
        return printed(question.schedule(), wording);
    }

    private int printed(FeeSchedule schedule, FeeWording wording) {
        var out = out();
        if (json) {
            out.println(FeeCases.json(new FeeAnswer(wording).of(schedule)));
        } else {
            schedule.lines()
                    .forEach(line -> out.printf(
                            "%s  %s  %2d/%2d  %10s  %s%n",
                            line.from(), line.to(), line.days(), line.of(), line.amount(), wording.reason(line)));
            schedule.remarks().stream().sorted().map(wording::remark).forEach(out::println);
            out.println("total " + schedule.total());
        }
        out.flush();
        return 0;
    }

    private int answered(String from, FeeCases answering) {
        var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        try (var in = new BufferedReader(new InputStreamReader(
                from.equals("-") ? System.in : Files.newInputStream(Path.of(from)), StandardCharsets.UTF_8))) {
            answering.answer(in, out);
            return 0;
        } catch (NoSuchFileException | InvalidPathException e) {
            throw wrong("--cases: there is no file " + from);
        } catch (IOException e) {
            throw wrong("--cases: " + from + " cannot be read");
        }
    }

    private LocalDate day(String option, String typed) {
        return Dates.parse(typed)
                .orElseThrow(() -> wrong(option + " must be a day such as 2026-01-31, not \"" + typed + "\""));
    }

    /** Exactly: at most two decimals, with a point or a comma. */
    private long cents(String typed) {
        if (!typed.matches("-?\\d{1,9}([.,]\\d{1,2})?")) {
            throw wrong("--monthly must be an amount such as 250.00, not \"" + typed + "\"");
        }
        return new BigDecimal(typed.replace(',', '.')).movePointRight(2).longValueExact();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
