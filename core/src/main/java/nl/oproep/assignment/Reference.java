package nl.oproep.assignment;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the public knows an assignment by: 12 random characters without vowels, so neither a sequence nor a word (P8).
 *
 * @param value as it stands in URLs
 */
public record Reference(String value) {
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 12;

    public Reference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("a reference has " + LENGTH + " characters of " + ALPHABET);
        }
    }

    /** A new one; {@code random} must be fit for cryptography. */
    public static Reference create(RandomGenerator random) {
        var value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(value.toString());
    }

    /** What stood in a URL, or empty when it cannot be a reference. */
    public static Optional<Reference> parse(String value) {
        return isReference(value) ? Optional.of(new Reference(value)) : Optional.empty();
    }

    private static boolean isReference(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
