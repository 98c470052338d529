package nl.oproep.privacy;

/**
 * Where personal data is.
 *
 * @param kind what sort of place
 * @param name of it: {@code oproep_response.candidate_name}, a kind of mail, a file, a cache
 */
public record Place(Kind kind, String name) {

    /** What sort of place. */
    public enum Kind {
        /** A column of the relational store. */
        COLUMN,
        /** A kind of mail, in the outbox and on its way. */
        MAIL,
        /** A file outside the database. */
        FILE,
        /** Memory of a running process. */
        CACHE,
        /** A log. */
        LOG
    }
}
