package nl.oproep.link;

/** Reaches for a room that is not in the row of {@code link}. */
record Broken(nl.oproep.mail.MailKind part) {}
