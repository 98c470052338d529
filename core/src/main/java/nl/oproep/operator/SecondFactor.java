package nl.oproep.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.KeyedHash;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.Sha256;

/** What the network's key makes of a salt: the secret of a second factor, so that the rows of a database are worth nothing without the key; and hashes of recovery codes. */
final class SecondFactor {
    private static final int SECRET = 20;
    private static final int CODES = 10;
    private static final int LETTERS_OF_CODE = 12;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final KeyedHash codes;
    private final KeyedHash recovery;

    SecondFactor(Secret key) {
        this.codes = key.hashes("operator-second-factor");
        this.recovery = key.hashes("operator-recovery");
    }

    OneTimeCodes codes(String salt) {
        return new OneTimeCodes(Arrays.copyOf(codes.bytes(salt), SECRET));
    }

    /** Of what was typed, whatever its case, blanks and dashes. */
    Sha256 hash(Account account, String typed) {
        return recovery.of(account.id() + ":" + typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    Set<Sha256> hashes(Account account, List<String> fresh) {
        var hashes = new HashSet<Sha256>();
        fresh.forEach(code -> hashes.add(hash(account, code)));
        return hashes;
    }

    static List<String> fresh(RandomGenerator random) {
        var fresh = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            fresh.add(letters(random, LETTERS_OF_CODE));
        }
        return fresh;
    }

    /** Letters that are not mistaken for one another, in groups of four. */
    static String letters(RandomGenerator random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
