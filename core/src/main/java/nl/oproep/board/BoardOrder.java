package nl.oproep.board;

/** In which order the board shows what was found. Equal ones stand newest first, and by reference after that, so that pages neither lose nor repeat any. */
public enum BoardOrder {
    /** What was published last comes first. */
    NEWEST,
    /** What closes first comes first. */
    CLOSING,
    /** What starts first comes first; without a start, last. */
    STARTING
}
