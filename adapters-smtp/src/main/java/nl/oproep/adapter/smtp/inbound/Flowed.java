package nl.oproep.adapter.smtp.inbound;

/** Text in which the lines of a paragraph flow on (RFC 3676), with each paragraph on one line again; quotes keep their marks. */
final class Flowed {
    private final StringBuilder out = new StringBuilder();
    private final boolean delSp;
    private int depth = -1;

    private Flowed(boolean delSp) {
        this.delSp = delSp;
    }

    static String unfolded(String text, boolean delSp) {
        var flowed = new Flowed(delSp);
        text.lines().forEach(flowed::line);
        flowed.close();
        return flowed.out.toString();
    }

    /** {@code depth} is that of the paragraph that is still open, or -1. */
    private void line(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        int start = quotes < line.length() && line.charAt(quotes) == ' ' ? quotes + 1 : quotes;
        var words = line.substring(start);
        boolean signature = words.equals("-- ");
        if (depth != quotes || signature) {
            close();
        }
        if (depth < 0) {
            out.append(">".repeat(quotes)).append(quotes > 0 && !words.isEmpty() ? " " : "");
        }
        boolean flows = !signature && words.endsWith(" ");
        out.append(flows && delSp ? words.substring(0, words.length() - 1) : words);
        depth = quotes;
        if (!flows) {
            close();
        }
    }

    private void close() {
        if (depth >= 0) {
            out.append('\n');
            depth = -1;
        }
    }
}
