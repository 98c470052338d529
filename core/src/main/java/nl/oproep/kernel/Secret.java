package nl.oproep.kernel;

/** The key of a network, kept outside the database (M6). It goes nowhere: it only makes hashes, with another key for each purpose. Prints itself hidden. */
public final class Secret {
    private static final int SHORTEST = 16;

    private final KeyedHash root;

    private Secret(KeyedHash root) {
        this.root = root;
    }

    /**
     * The key that these bytes are.
     *
     * @param key at least 16 random bytes, the same on every node and after a restart
     * @throws IllegalArgumentException when it is too short
     */
    public static Secret of(byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("the secret of a network has at least " + SHORTEST + " bytes");
        }
        return new Secret(new KeyedHash(key.clone()));
    }

    /** Hashes for one purpose, such as {@code suppression}; those of two purposes have nothing in common. */
    public KeyedHash hashes(String purpose) {
        return new KeyedHash(root.bytes("purpose:" + purpose));
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
