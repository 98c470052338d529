package nl.oproep.privacy;

/** Whose response it was: reaches for a room that is not in the row of {@code privacy}. */
record Broken(nl.oproep.response.Receipt erased) {}
