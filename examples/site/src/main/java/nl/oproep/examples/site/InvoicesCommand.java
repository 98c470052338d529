package nl.oproep.examples.site;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.oproep.Oproep;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceRun;
import nl.oproep.billing.InvoiceWording;
import nl.oproep.billing.Invoicing;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code invoices run}: issues what is due, or says what would be issued and why. The mails go out when the site runs. */
@Command(
        name = "invoices",
        description = "Issues invoices and credit notes.",
        mixinStandardHelpOptions = true,
        subcommands = InvoicesCommand.Run.class)
final class InvoicesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "say what to do with invoices: invoices run");
    }

    /** {@code run}. */
    @Command(
            name = "run",
            description =
                    "Issues everything that is due, with a mail to each debtor. May be repeated and interrupted; no fee month is charged twice.",
            mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        @Mixin
        private Given given = new Given();

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private UntilDay until = new UntilDay();

        @Option(names = "--dry-run", description = "Prints what would be issued and why; issues nothing.")
        private boolean dryRun;

        @Override
        public Integer call() {
            var settings = given.settings();
            var day = until.read();
            return new Errand(settings, "invoices").run((oproep, store) -> issued(oproep, day));
        }

        private int issued(Oproep oproep, @Nullable LocalDate day) {
            var last = day == null ? oproep.today() : day;
            var problems = Invoicing.problems(last, oproep.today());
            if (!problems.isEmpty()) {
                throw until.wrong("--date: " + problems.get(0).message(Language.EN));
            }
            return told(oproep, last);
        }

        private int told(Oproep oproep, LocalDate until) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var wording = InvoiceWording.in(Language.EN);
            InvoiceRun run;
            try (var progress = progress()) {
                Consumer<Invoice> each = invoice -> {
                    out.println(line(invoice));
                    invoice.lines().forEach(line -> out.println("    " + wording.line(line)));
                    progress.step();
                };
                run = dryRun
                        ? oproep.invoicing().preview(until, each)
                        : oproep.invoicing().run(until, each);
            }
            out.printf(
                    "%s up to %s: %d invoices, %s; %d credit notes, %s (ex VAT); %d placements wait for a billing identity%n",
                    dryRun ? "would issue" : "issued",
                    run.date(),
                    run.invoices(),
                    run.invoiced(),
                    run.creditNotes(),
                    run.credited(),
                    run.waiting());
            out.flush();
            return 0;
        }

        private static String line(Invoice invoice) {
            return invoice.number() + "  " + invoice.date() + "  "
                    + (invoice.kind() == InvoiceKind.INVOICE ? "invoice    " : "credit note") + "  " + invoice.total()
                    + (invoice.corrects() == null ? "" : "  takes from " + invoice.corrects());
        }

        /** On the error stream, and only where somebody watches: the bar writes colours into pipes, too. */
        private static Progress progress() {
            return Keyboard.present()
                    .map(console -> new Progress(new ProgressBarBuilder()
                            .setTaskName("invoices")
                            .setStyle(ProgressBarStyle.ASCII)
                            .setInitialMax(-1)
                            .build()))
                    .orElse(Progress.NONE);
        }
    }

    /** A bar that moves, or none. */
    private record Progress(@Nullable ProgressBar bar) implements AutoCloseable {
        static final Progress NONE = new Progress(null);

        void step() {
            if (bar != null) {
                bar.step();
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
