package nl.oproep.adapter.javalin;

import nl.oproep.file.AttachmentLimits;

/**
 * How much one request may carry.
 *
 * @param fields the most fields
 * @param text the most bytes of a body without files, and of all texts in a body with files
 * @param file the most bytes of one file
 * @param files the most bytes of all files
 * @param inMemory a file of at most so many bytes is not put on disk
 */
record InputLimits(int fields, int text, long file, long files, int inMemory) {
    private static final int FRAMING = 300;

    /** Room for the largest form that can be valid, and for the attachments that a response may have. */
    static InputLimits allowing(AttachmentLimits attachments) {
        return new InputLimits(3_000, 1_000_000, attachments.each(), attachments.together(), 64 * 1024);
    }

    /** The most bytes of a multipart body. */
    long multipart() {
        return files + text + (long) fields * FRAMING;
    }
}
