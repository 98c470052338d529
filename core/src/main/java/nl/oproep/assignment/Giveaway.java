package nl.oproep.assignment;

/**
 * A piece of text that gives the poster away (P4).
 *
 * @param field where it was found, as in the JSON contract
 * @param start index of its first character in that field's text
 * @param end index after its last character
 * @param kind what it gives away
 */
public record Giveaway(String field, int start, int end, Kind kind) {

    /** What a giveaway gives away. */
    public enum Kind {
        EMAIL,
        DOMAIN,
        PHONE,
        ORGANISATION,
        CONTACT,
        WEBSITE,
        KVK,
        IBAN
    }
}
