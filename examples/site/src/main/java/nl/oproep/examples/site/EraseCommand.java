package nl.oproep.examples.site;

import java.util.Objects;
import java.util.concurrent.Callable;
import nl.oproep.Oproep;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.privacy.PrivacyWording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code erase}: decides and carries out an erasure request, and prints the decision for each category (V3). */
@Command(
        name = "erase",
        description = "Erases what is held about an address, as far as it may be removed and its purpose has lapsed.",
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    @Mixin
    private Given given = new Given();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Whose data.")
    private String email = "";

    @Option(names = "--dry-run", description = "Prints the decision; erases nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        var address = EmailAddress.parse(email.strip())
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "--email must be one plain e-mail address"));
        return new Errand(given.settings(), "erase").run((oproep, store) -> decided(oproep, address));
    }

    private int decided(Oproep oproep, EmailAddress address) {
        if (!oproep.privacy().answersRequests()) {
            throw new SiteException("erasing needs the network's key: give it with OPROEP_SECRET");
        }
        var erasing = oproep.privacy().erasing();
        var decisions = dryRun ? erasing.preview(address) : erasing.erase(address);
        var wording = PrivacyWording.in(Language.EN, oproep.network().timeZone());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (dryRun) {
            out.println("dry run: nothing is erased");
        }
        decisions.forEach(decision -> {
            out.println(wording.category(decision.category()));
            wording.sentences(decision).forEach(sentence -> out.println("    " + sentence));
        });
        out.flush();
        return 0;
    }
}
