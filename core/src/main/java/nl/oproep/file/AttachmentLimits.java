package nl.oproep.file;

/**
 * How much may come along (R8).
 *
 * @param count the most files
 * @param each the most bytes of one
 * @param together the most bytes of all
 */
public record AttachmentLimits(int count, long each, long together) {

    /** Five files of 10 MB, 15 MB together. */
    public static final AttachmentLimits STANDARD = new AttachmentLimits(5, 10_000_000, 15_000_000);

    /** One file, of at most so many bytes and no more than is allowed of any. */
    public AttachmentLimits one(long most) {
        long allowed = Math.min(most, each);
        return new AttachmentLimits(1, allowed, allowed);
    }
}
