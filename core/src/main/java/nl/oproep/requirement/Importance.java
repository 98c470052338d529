package nl.oproep.requirement;

/** How much a requirement weighs. */
public enum Importance {
    /** An <em>eis</em>. */
    MUST,
    /** A <em>wens</em>. */
    WISH
}
