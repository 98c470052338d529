package nl.oproep.adapter.smtp.inbound;

import java.io.IOException;
import java.io.InputStream;
import nl.oproep.inbound.IncomingMail;

/**
 * Reads a mail, whatever it is made of: broken, hostile or merely large (M4). One pass over the bytes, each looked at a fixed number of times, and never more in memory than {@link ReadingLimits} allow. Safe for many
 * threads.
 */
public final class Reading {
    private final String bounceDomain;
    private final ReadingLimits limits;

    private Reading(String bounceDomain, ReadingLimits limits) {
        this.bounceDomain = bounceDomain;
        this.limits = limits;
    }

    /**
     * Reads within {@link ReadingLimits#STANDARD}.
     *
     * @param bounceDomain whose addresses are looked for everywhere in the mail
     */
    public static Reading of(String bounceDomain) {
        return new Reading(bounceDomain, ReadingLimits.STANDARD);
    }

    /** The same with other limits. */
    public Reading within(ReadingLimits other) {
        return new Reading(bounceDomain, other);
    }

    /**
     * Reads one mail to its end. Throws nothing for anything that is in it.
     *
     * @param message as it came in (RFC 5322), lines ended by CRLF or LF; stays open
     * @throws IOException when {@code message} cannot be read; then nothing is known
     */
    public IncomingMail read(InputStream message, Envelope envelope) throws IOException {
        var raw = new Mentions(bounceDomain);
        var harvest = new Harvest(limits, raw);
        var walk = new Walk(limits, harvest);
        var lines = new WireLines(message, limits.bytes());
        while (lines.next()) {
            raw.look(lines.bytes(), lines.from(), lines.end() + lines.terminator());
            walk.line(lines);
        }
        walk.end();
        raw.endOfPiece();
        if (lines.isCut()) {
            harvest.leftOut("everything after the first " + limits.bytes() + " bytes");
        }
        return harvest.mail(lines.digest(), envelope);
    }
}
