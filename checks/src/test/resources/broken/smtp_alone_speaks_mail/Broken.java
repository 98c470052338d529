package nl.oproep.response;

/** A room that sends its own mail. */
record Broken(jakarta.mail.internet.MimeMessage message) {}
