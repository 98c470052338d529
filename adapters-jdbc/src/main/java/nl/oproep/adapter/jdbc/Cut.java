package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.ContentSource;

/**
 * A file that was stored in pieces of 256 kB, so that none is ever held in memory as a whole; {@link Pieces} reads them back.
 *
 * @param size how many bytes there turned out to be
 * @param digest of them
 */
record Cut(long size, Sha256 digest) {
    private static final int PIECE = 256 * 1024;

    /** Stores one piece. */
    @FunctionalInterface
    interface Keeping {
        void keep(int piece, byte[] bytes);
    }

    /**
     * Stores a file piece by piece.
     *
     * @param what is stored, by reference only, for the message of an error
     * @throws StoreException when the content cannot be read
     */
    static Cut up(String what, ContentSource content, Keeping keeping) {
        var digest = Sha256.digest();
        long size = 0;
        try (var in = content.open()) {
            int piece = 0;
            for (var bytes = in.readNBytes(PIECE); bytes.length > 0; bytes = in.readNBytes(PIECE)) {
                digest.update(bytes);
                size += bytes.length;
                keeping.keep(piece++, bytes);
            }
        } catch (IOException e) {
            throw new StoreException(what + " could not be read", e);
        }
        return new Cut(size, Sha256.of(digest));
    }

    /**
     * Likewise: what is stored is what the exact copy says it is, or nothing is stored (M3).
     *
     * @throws StoreException when the content cannot be read, or is not what was announced
     */
    static void up(String what, Attachment announced, ContentSource content, Keeping keeping) {
        if (!up(what, content, keeping).digest().equals(announced.sha256())) {
            throw new StoreException(what + " is not what was announced", null);
        }
    }

    /** What a row says of a file. */
    static Attachment announced(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                Digests.read(row.getBytes("sha256")));
    }
}
