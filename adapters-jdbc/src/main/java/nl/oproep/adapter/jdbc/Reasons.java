package nl.oproep.adapter.jdbc;

/** What a mail server said, in a form that every database takes: a strange byte in it must never keep a delivery from being settled. */
final class Reasons {
    private static final int LONGEST = 1000;

    private Reasons() {}

    static String storable(String reason) {
        var kept = new StringBuilder();
        reason.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
