package nl.oproep.adapter.smtp.inbound;

/** Foreign text on one line, without anything that is not to be seen. */
final class OneLine {
    private static final int LONGEST_NAME = 120;

    private OneLine() {}

    /** Each control character, line separator or half character becomes a blank. */
    static String of(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().map(c -> isUnseen(c) ? ' ' : c).forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /** A file's name: without a path, without what turns its letters round, of at most 120 characters; {@code otherwise} when nothing is left. */
    static String fileName(String stated, String otherwise) {
        var name = stated.substring(Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('\\')) + 1);
        var out = new StringBuilder();
        name.codePoints()
                .filter(c -> !isUnseen(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .forEach(out::appendCodePoint);
        var clean = out.toString().strip();
        return clean.isEmpty() || clean.chars().allMatch(c -> c == '.') ? otherwise : clean;
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
