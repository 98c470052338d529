package nl.oproep.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import nl.oproep.file.Attachment;
import nl.oproep.file.Upload;
import nl.oproep.response.spi.Responses.Submission;
import org.jdbi.v3.core.Handle;

/** Attachments in pieces of 256 kB, so that no file is ever held in memory as a whole, coming or going. */
final class JdbcAttachments {
    private final Jdbc jdbc;

    JdbcAttachments(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores all files of a response in the transaction that stores it. */
    static void add(Handle handle, Submission submission) {
        var files = submission.response().attachments();
        for (int place = 0; place < files.size(); place++) {
            add(handle, submission.response().id(), place, files.get(place));
            pieces(
                    handle,
                    submission.response().id(),
                    place,
                    files.get(place),
                    submission.uploads().get(place));
        }
    }

    private static void add(Handle handle, UUID response, int place, Attachment file) {
        handle.createUpdate("""
                        insert into oproep_attachment (response, place, name, content_type, size, sha256)
                        values (:response, :place, :name, :type, :size, :sha256)
                        """)
                .bind("response", response)
                .bind("place", place)
                .bind("name", file.name())
                .bind("type", file.contentType())
                .bind("size", file.size())
                .bind("sha256", Digests.bytes(file.sha256()))
                .execute();
    }

    private static void pieces(Handle handle, UUID response, int place, Attachment file, Upload upload) {
        Cut.up(
                what(response, place),
                file,
                upload.content(),
                (piece, bytes) -> handle.createUpdate("""
                                insert into oproep_attachment_chunk (response, place, piece, bytes)
                                values (:response, :place, :piece, :bytes)
                                """)
                        .bind("response", response)
                        .bind("place", place)
                        .bind("piece", piece)
                        .bind("bytes", bytes)
                        .execute());
    }

    private static String what(UUID response, int place) {
        return "attachment " + place + " of response " + response;
    }

    static List<Attachment> list(Handle handle, UUID response) {
        return handle.createQuery("""
                        select name, content_type, size, sha256
                          from oproep_attachment
                         where response = :response
                         order by place
                        """)
                .bind("response", response)
                .map((row, context) -> Cut.announced(row))
                .list();
    }

    /** A stream that holds one piece and no connection: while a slow mail server takes it, the database is free. */
    InputStream open(UUID response, int place) throws IOException {
        var what = what(response, place);
        long size = jdbc.one(
                        what,
                        handle -> handle.createQuery(
                                        "select size from oproep_attachment where response = :response and place = :place")
                                .bind("response", response)
                                .bind("place", place)
                                .mapTo(Long.class)
                                .findOne())
                .orElseThrow(() -> new IOException(what + " is gone"));
        return new Pieces(what, size, piece -> piece(what, response, place, piece));
    }

    private byte[] piece(String what, UUID response, int place, int piece) throws IOException {
        return jdbc.one(
                        what,
                        handle -> handle.createQuery("""
                                select bytes
                                  from oproep_attachment_chunk
                                 where response = :response and place = :place and piece = :piece
                                """)
                                .bind("response", response)
                                .bind("place", place)
                                .bind("piece", piece)
                                .mapTo(byte[].class)
                                .findOne())
                .orElseThrow(() -> new IOException(what + " is gone"));
    }
}
