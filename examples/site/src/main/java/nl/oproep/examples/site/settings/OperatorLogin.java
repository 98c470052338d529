package nl.oproep.examples.site.settings;

import org.jspecify.annotations.Nullable;

/**
 * Who may enter the operator's pages.
 *
 * @param user the name
 * @param hash of the password, by {@code hash-password}, or null
 * @param password plain, for tests and first steps, or null; at most one of both is given, and with neither nobody can enter
 */
public record OperatorLogin(
        String user, @Nullable String hash, @Nullable String password) {

    /** The same operator, with a password. */
    public OperatorLogin with(String plain) {
        return new OperatorLogin(user, null, plain);
    }

    /** Whether anybody can enter at all. */
    public boolean given() {
        return hash != null || password != null;
    }

    @Override
    public String toString() {
        return "OperatorLogin[hidden]";
    }
}
