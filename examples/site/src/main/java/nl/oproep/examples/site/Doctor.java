package nl.oproep.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.oproep.examples.site.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: looks at everything that the site needs, changes nothing, sends nothing, and says what to do. Ends with 1 when something is wrong. */
@Command(
        name = "doctor",
        description =
                "Checks settings, database, mail server, base URL and clock, and says what to do. Changes and sends nothing.",
        mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {
    @Mixin
    private Given given = new Given();

    @Override
    public Integer call() {
        var findings = examine(given.settings());
        findings.forEach(f -> System.out.printf("%-5s  %-14s %s%n", f.state(), f.subject(), f.words()));
        return findings.stream().anyMatch(f -> f.state() == Finding.State.WRONG) ? 1 : 0;
    }

    private static List<Finding> examine(Settings settings) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok("settings", "every OPROEP_* name is known and makes sense"));
        settings.notes().forEach(note -> findings.add(Finding.note("settings", note)));
        findings.addAll(new DatabaseCheck(settings).findings());
        findings.addAll(new MailCheck(settings).findings());
        findings.addAll(new InboundCheck(settings).findings());
        findings.addAll(new AddressCheck(settings).findings());
        findings.add(operator(settings));
        return findings;
    }

    private static Finding operator(Settings settings) {
        if (settings.operator().given()) {
            return Finding.ok("operator", "user " + settings.operator().user() + " can enter /beheer");
        }
        return settings.demo()
                ? Finding.ok("operator", "a password for one run is printed at each start")
                : Finding.wrong(
                        "operator",
                        "nobody can enter /beheer, so nobody sees mail that fails: run hash-password and set OPROEP_OPERATOR_PASSWORD_HASH");
    }
}
