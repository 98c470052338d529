package nl.oproep.examples.site;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.oproep.examples.site.settings.OperatorLogin;
import nl.oproep.examples.site.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: runs the site until it is asked to stop. */
@Command(
        name = "serve",
        description = "Runs the site (default). SIGTERM stops it cleanly within 30 seconds.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Mixin
    private Given given;

    Serve() {
        this(new Given());
    }

    Serve(Given given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        var settings = given.settings();
        var operator = settings.operator();
        boolean oneTime = settings.demo() && !operator.given();
        var login = oneTime ? operator.with(password()) : operator;
        var held = HeldOutput.hold();
        Site site;
        try {
            site = Site.start(settings, login);
            held.first("Oproep listens on " + site.url());
        } finally {
            held.release();
        }
        welcome(System.out, settings, site.url(), oneTime ? login : operator, oneTime);
        untilStopped(site);
        return 0;
    }

    private static void welcome(PrintStream out, Settings settings, String url, OperatorLogin login, boolean oneTime) {
        out.println("  board      " + url);
        out.println("  post       " + url + "oproepen/nieuw");
        if (settings.demo()) {
            out.println("  mailbox    " + url + "postvak   (a demo: no mail leaves this machine)");
        }
        if (oneTime) {
            out.println("  operator   " + url + "beheer    user " + login.user() + ", password " + login.password()
                    + " (for this run only)");
        } else if (login.given()) {
            out.println("  operator   " + url + "beheer    user " + login.user());
        } else {
            out.println("  operator   nobody can enter: set OPROEP_OPERATOR_PASSWORD_HASH (see hash-password)");
        }
        out.flush();
    }

    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static void untilStopped(Site site) {
        var stopping = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.countDown();
                            site.close();
                        },
                        "stopping"));
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
