package nl.oproep.file;

/** Reaches for a room that is not in the row of {@code file}. */
record Broken(nl.oproep.terms.Consent part) {}
