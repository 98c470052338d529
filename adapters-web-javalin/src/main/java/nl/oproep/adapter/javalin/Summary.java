package nl.oproep.adapter.javalin;

/** The beginning of a text on one line, for who shows a link to it. */
final class Summary {
    private static final int LONGEST = 160;

    private Summary() {}

    static String of(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = cut.lastIndexOf(' ');
        return (space < LONGEST / 2 ? cut : cut.substring(0, space)) + "…";
    }
}
