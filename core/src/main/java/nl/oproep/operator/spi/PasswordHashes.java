package nl.oproep.operator.spi;

import org.jspecify.annotations.Nullable;

/** How passwords are kept: as a hash that is slow to make, with a salt of its own. */
public interface PasswordHashes {

    /** A new hash of this password, another one each time. */
    String hash(String password);

    /** Whether the hash was made of this password. Without a hash it takes as long and is never so, which keeps unknown names unknown (V10). */
    boolean matches(String password, @Nullable String hash);
}
