package nl.oproep.adapter.jdbc;

import java.util.HexFormat;
import nl.oproep.kernel.Sha256;

/** Digests as columns keep them: 32 bytes. */
final class Digests {

    private Digests() {}

    static byte[] bytes(Sha256 digest) {
        return HexFormat.of().parseHex(digest.hex());
    }

    static Sha256 read(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(bytes));
    }
}
