package nl.oproep.mail;

import java.time.Instant;
import nl.oproep.kernel.EmailAddress;

/**
 * One letter for many: what it says to each of them differs in a few values only, which stand in <em>slots</em> (L2). Each {@link Copy} is a mail of its own, equal to {@link Copy#mail} in every byte however it
 * travels (M2).
 *
 * @param date the Date of every copy
 * @param from the network's address
 * @param bounceDomain where bounces come in, and the right side of every Message-ID
 * @param replyTo what stands before the tag in the address for answers: {@code m+}
 * @param letter with {@link #slot slots} in its text, its HTML and its headers; nowhere else, and without attachments
 */
public record Circular(Instant date, EmailAddress from, String bounceDomain, String replyTo, Letter letter) {
    /** Unicode keeps these for use within a program: they are in no text that somebody may send. */
    private static final char FIRST_SLOT = '\uFDD0';

    static final int SLOTS = 16;

    /** What stands in a letter where value {@code number} comes. */
    public static String slot(int number) {
        if (number < 0 || number >= SLOTS) {
            throw new IllegalArgumentException("slots are numbered from 0 to " + (SLOTS - 1));
        }
        return String.valueOf((char) (FIRST_SLOT + number));
    }

    /** Which value comes at this character, or -1 when the character is a character. */
    public static int slotAt(char character) {
        return character >= FIRST_SLOT && character < FIRST_SLOT + SLOTS ? character - FIRST_SLOT : -1;
    }

    /** Somebody's own words for a letter, in which nothing can pass for a slot. */
    public static String literal(String words) {
        var out = new StringBuilder(words);
        for (int i = 0; i < out.length(); i++) {
            if (slotAt(out.charAt(i)) >= 0) {
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out.toString();
    }
}
