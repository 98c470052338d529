package nl.oproep.kernel.spi;

import java.util.UUID;

/** Keys of rows: unique, growing with time so that indexes stay dense. Never shown in public, for they tell time and order. */
@FunctionalInterface
public interface Ids {

    /** The next key, never one that was given before. */
    UUID next();
}
