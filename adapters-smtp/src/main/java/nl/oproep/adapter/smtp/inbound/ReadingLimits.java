package nl.oproep.adapter.smtp.inbound;

/**
 * How much of one mail is taken in, each 1 or more. What goes beyond is left out, and said so in a file of its own beside the others; it costs time to pass over, but no memory.
 *
 * @param bytes of the mail as a whole; nothing is read after them
 * @param parts of all multiparts together
 * @param depth of multiparts within each other
 * @param head bytes of the headers of the mail or of one part
 * @param text bytes of the words of the mail
 * @param files how many are kept
 * @param fileBytes of all files together, decoded
 */
public record ReadingLimits(long bytes, int parts, int depth, int head, int text, int files, int fileBytes) {

    /** 100 MB, 1,000 parts, 20 deep, 128 kB of headers, 512 kB of words, and 20 files of 15 MB together. */
    public static final ReadingLimits STANDARD =
            new ReadingLimits(100_000_000, 1_000, 20, 128 * 1024, 512 * 1024, 20, 15_000_000);

    public ReadingLimits {
        if (Math.min(bytes, Math.min(Math.min(parts, depth), Math.min(head, text))) < 1
                || Math.min(files, fileBytes) < 1) {
            throw new IllegalArgumentException("each limit must be 1 or more");
        }
    }
}
