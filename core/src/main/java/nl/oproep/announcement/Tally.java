package nl.oproep.announcement;

/**
 * How many mails of an issue went which way; each is counted once.
 *
 * @param sent taken by a server at once
 * @param later put in the outbox, to be tried again
 * @param refused refused for good
 */
public record Tally(long sent, long later, long refused) {
    public static final Tally NOTHING = new Tally(0, 0, 0);

    public Tally plus(Tally more) {
        return new Tally(sent + more.sent, later + more.later, refused + more.refused);
    }
}
