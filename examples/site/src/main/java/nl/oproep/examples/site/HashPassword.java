package nl.oproep.examples.site;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code hash-password}: makes what {@code OPROEP_OPERATOR_PASSWORD_HASH} wants. The password comes from the keyboard, unseen, or from standard input; never from the command line, where others can read it. */
@Command(
        name = "hash-password",
        description =
                "Reads a password (from the keyboard, or one line of standard input) and prints the Argon2id hash for OPROEP_OPERATOR_PASSWORD_HASH.",
        mixinStandardHelpOptions = true)
final class HashPassword implements Callable<Integer> {
    private static final int SHORTEST = 12;

    @Override
    public Integer call() {
        var password = typed();
        if (password == null || password.length() < SHORTEST) {
            throw new SiteException("a password has at least " + SHORTEST + " characters");
        }
        System.out.println(new Argon2Passwords().hash(password));
        return 0;
    }

    private static @Nullable String typed() {
        return Keyboard.present().map(HashPassword::twice).orElseGet(HashPassword::line);
    }

    private static @Nullable String line() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String twice(Console console) {
        var once = new String(console.readPassword("Password: "));
        if (!once.equals(new String(console.readPassword("Again: ")))) {
            throw new SiteException("those were two different passwords; nothing was made");
        }
        return once;
    }
}
