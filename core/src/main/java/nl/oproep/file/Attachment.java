package nl.oproep.file;

import nl.oproep.kernel.Sha256;

/**
 * A file that came along with what somebody supplied (R8).
 *
 * @param name safe to show and to save: no path, no control or bidi character, at most 100 characters, the extension of its type
 * @param contentType decided by content
 * @param size in bytes
 * @param sha256 of the content
 */
public record Attachment(String name, String contentType, long size, Sha256 sha256) {

    @Override
    public String toString() {
        return "Attachment[" + contentType + ", " + size + " bytes]";
    }
}
