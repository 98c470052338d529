package nl.oproep.file;

/** Whether who supplied something gets the attached files back with the exact copy (M3). They are always listed by name, size and digest. */
public enum CopyOfAttachments {
    /** Back, when they are 5 MB together at most (default). */
    INCLUDE,
    /** Never back. */
    LIST_ONLY
}
