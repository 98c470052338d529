package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.file.Attachment;
import nl.oproep.mail.ContentSource;
import org.jdbi.v3.core.Handle;

/** Brochures in pieces of 256 kB, so that none is ever held in memory as a whole, coming or going. */
final class JdbcBrochures implements Brochures {
    private final Jdbc jdbc;

    JdbcBrochures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID owner, Attachment file, ContentSource content) {
        jdbc.together(what(owner), handle -> {
            remove(handle, owner);
            handle.createUpdate("""
                            insert into oproep_brochure (owner, name, content_type, size, sha256)
                            values (:owner, :name, :type, :size, :sha256)
                            """)
                    .bind("owner", owner)
                    .bind("name", file.name())
                    .bind("type", file.contentType())
                    .bind("size", file.size())
                    .bind("sha256", Digests.bytes(file.sha256()))
                    .execute();
            pieces(handle, owner, file, content);
            return owner;
        });
    }

    private static void pieces(Handle handle, UUID owner, Attachment file, ContentSource content) {
        Cut.up(
                what(owner),
                file,
                content,
                (piece, bytes) -> handle.createUpdate(
                                "insert into oproep_brochure_piece (owner, piece, bytes) values (:owner, :piece, :bytes)")
                        .bind("owner", owner)
                        .bind("piece", piece)
                        .bind("bytes", bytes)
                        .execute());
    }

    @Override
    public Optional<Attachment> find(UUID owner) {
        return jdbc.one(
                what(owner),
                handle -> handle.createQuery(
                                "select name, content_type, size, sha256 from oproep_brochure where owner = :owner")
                        .bind("owner", owner)
                        .map((row, context) -> Cut.announced(row))
                        .findOne());
    }

    @Override
    public Map<UUID, Attachment> among(Collection<UUID> owners) {
        return jdbc.one("brochures", handle -> {
            var found = new HashMap<UUID, Attachment>();
            handle.createQuery("""
                            select owner, name, content_type, size, sha256
                              from oproep_brochure
                             where owner = any(:owners)
                            """)
                    .bindArray("owners", UUID.class, owners)
                    .map((row, context) -> found.put(row.getObject("owner", UUID.class), Cut.announced(row)))
                    .list();
            return Map.copyOf(found);
        });
    }

    @Override
    public InputStream content(UUID owner, Attachment file) throws IOException {
        if (!find(owner).filter(file::equals).isPresent()) {
            throw new IOException(what(owner) + " is gone");
        }
        return new Pieces(what(owner), file.size(), piece -> piece(owner, file, piece));
    }

    private byte[] piece(UUID owner, Attachment file, int piece) throws IOException {
        return jdbc.one(
                        what(owner),
                        handle -> handle.createQuery("""
                                select p.bytes
                                  from oproep_brochure_piece p
                                  join oproep_brochure b on b.owner = p.owner
                                 where p.owner = :owner and p.piece = :piece and b.sha256 = :sha256
                                """)
                                .bind("owner", owner)
                                .bind("piece", piece)
                                .bind("sha256", Digests.bytes(file.sha256()))
                                .mapTo(byte[].class)
                                .findOne())
                .orElseThrow(() -> new IOException(what(owner) + " is gone"));
    }

    @Override
    public void move(UUID from, UUID to) {
        jdbc.together(what(from), handle -> {
            if (find(from).isPresent() && !from.equals(to)) {
                remove(handle, to);
                handle.createUpdate("update oproep_brochure set owner = :to where owner = :from")
                        .bind("to", to)
                        .bind("from", from)
                        .execute();
            }
            return to;
        });
    }

    @Override
    public void remove(UUID owner) {
        jdbc.one(what(owner), handle -> remove(handle, owner));
    }

    private static int remove(Handle handle, UUID owner) {
        return handle.createUpdate("delete from oproep_brochure where owner = :owner")
                .bind("owner", owner)
                .execute();
    }

    private static String what(UUID owner) {
        return "brochure of " + owner;
    }
}
