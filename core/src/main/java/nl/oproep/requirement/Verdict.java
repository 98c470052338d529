package nl.oproep.requirement;

/** What the first glance says of one answer. It never rejects anybody (Q3). */
public enum Verdict {
    MET,
    NOT_MET,
    /** A person has to read it: free text, no answer, or nothing stated that would satisfy. */
    TO_BE_JUDGED
}
