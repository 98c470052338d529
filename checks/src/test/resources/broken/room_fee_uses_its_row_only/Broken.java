package nl.oproep.fee;

/** Reaches for a room that is not in the row of {@code fee}. */
record Broken(nl.oproep.mail.MailKind part) {}
