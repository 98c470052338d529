package nl.oproep.examples.site;

/**
 * What the doctor found.
 *
 * @param state how it is
 * @param subject what was looked at
 * @param words what was found, and what to do about it
 */
record Finding(State state, String subject, String words) {

    /** How something is. */
    enum State {
        OK,
        NOTE,
        WRONG
    }

    static Finding ok(String subject, String words) {
        return new Finding(State.OK, subject, words);
    }

    static Finding note(String subject, String words) {
        return new Finding(State.NOTE, subject, words);
    }

    static Finding wrong(String subject, String words) {
        return new Finding(State.WRONG, subject, words);
    }
}
