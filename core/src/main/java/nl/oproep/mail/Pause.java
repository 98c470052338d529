package nl.oproep.mail;

import java.time.Instant;

/**
 * The whole queue waits, because of a fault of our own (M2).
 *
 * @param since when the fault was first met
 * @param until when one single mail is tried again
 * @param reason what the server or the connection said, without personal data
 */
public record Pause(Instant since, Instant until, String reason) {}
