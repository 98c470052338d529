package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.mail.MailAttachment;
import org.jdbi.v3.core.Handle;

/** Files that wait to be passed on, in pieces of 256 kB, so that none is ever held in memory as a whole. */
final class JdbcPassedFiles implements PassedFiles {
    private final Jdbc jdbc;

    JdbcPassedFiles(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID delivery, List<MailAttachment> files) {
        jdbc.together("files of delivery " + delivery, handle -> {
            for (int place = 0; place < files.size(); place++) {
                add(handle, delivery, place, files.get(place));
            }
            return files.size();
        });
    }

    private static void add(Handle handle, UUID delivery, int place, MailAttachment file) {
        handle.createUpdate("""
                        insert into oproep_passed_file (delivery, place, name, content_type, size)
                        values (:delivery, :place, :name, :type, 0)
                        """)
                .bind("delivery", delivery)
                .bind("place", place)
                .bind("name", file.name())
                .bind("type", file.contentType())
                .execute();
        handle.createUpdate("update oproep_passed_file set size = :size where delivery = :delivery and place = :place")
                .bind("size", pieces(handle, delivery, place, file))
                .bind("delivery", delivery)
                .bind("place", place)
                .execute();
    }

    /** Returns how many bytes there are, whatever the mail said. */
    private static long pieces(Handle handle, UUID delivery, int place, MailAttachment file) {
        return Cut.up(
                        what(delivery, place),
                        file.content(),
                        (piece, bytes) -> handle.createUpdate("""
                                insert into oproep_passed_piece (delivery, place, piece, bytes)
                                values (:delivery, :place, :piece, :bytes)
                                """)
                                .bind("delivery", delivery)
                                .bind("place", place)
                                .bind("piece", piece)
                                .bind("bytes", bytes)
                                .execute())
                .size();
    }

    private static String what(UUID delivery, int place) {
        return "file " + place + " of delivery " + delivery;
    }

    @Override
    public List<MailAttachment> of(UUID delivery) {
        return jdbc.one(
                "files of delivery " + delivery,
                handle -> handle.createQuery("""
                                select place, name, content_type, size
                                  from oproep_passed_file
                                 where delivery = :delivery
                                 order by place
                                """)
                        .bind("delivery", delivery)
                        .map((row, context) -> file(
                                delivery,
                                row.getInt("place"),
                                row.getString("name"),
                                row.getString("content_type"),
                                row.getLong("size")))
                        .list());
    }

    private MailAttachment file(UUID delivery, int place, String name, String type, long size) {
        var what = what(delivery, place);
        return new MailAttachment(
                name, type, size, () -> new Pieces(what, size, piece -> piece(what, delivery, place, piece)));
    }

    private byte[] piece(String what, UUID delivery, int place, int piece) throws IOException {
        return jdbc.one(
                        what,
                        handle -> handle.createQuery("""
                                select bytes
                                  from oproep_passed_piece
                                 where delivery = :delivery and place = :place and piece = :piece
                                """)
                                .bind("delivery", delivery)
                                .bind("place", place)
                                .bind("piece", piece)
                                .mapTo(byte[].class)
                                .findOne())
                .orElseThrow(() -> new IOException(what + " is gone"));
    }

    /** A delivery without details is over: a server took it, or it came back. */
    @Override
    public int tidy(int max) {
        return jdbc.together("files that were passed on", handle -> {
            var over =
                    handle.createQuery("""
                            select f.delivery
                              from oproep_passed_file f
                              join oproep_outbox o on o.id = f.delivery
                             where f.place = 0 and o.details is null
                             order by f.delivery
                             fetch first :max rows only
                            """).bind("max", max).mapTo(UUID.class).list();
            for (var table : List.of("oproep_passed_piece", "oproep_passed_file")) {
                handle.createUpdate("delete from " + table + " where delivery = any(:over)")
                        .bindArray("over", UUID.class, over)
                        .execute();
            }
            return over.size();
        });
    }
}
