package nl.oproep.file;

import nl.oproep.mail.ContentSource;

/**
 * A file as it came in.
 *
 * @param name as the client sent it; anything may be in it
 * @param size in bytes
 * @param content the bytes, readable more than once
 */
public record Upload(String name, long size, ContentSource content) {

    @Override
    public String toString() {
        return "Upload[" + size + " bytes]";
    }
}
