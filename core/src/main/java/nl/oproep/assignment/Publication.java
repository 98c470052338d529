package nl.oproep.assignment;

/** What the public finds under a reference. */
public sealed interface Publication {

    /** It is, or was, on the board: open or closed. */
    record Found(PublishedAssignment assignment) implements Publication {}

    /** It was finished; nothing of it is shown any more. */
    record Gone() implements Publication {}

    /** There is none, or it has not been published: the two are not told apart (V10). */
    record Unknown() implements Publication {}
}
